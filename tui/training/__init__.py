"""Makes what stands in reading/weights. Imported by nothing else."""
