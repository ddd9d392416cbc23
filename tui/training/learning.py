"""The training itself: a time or a number of epochs, checkpoints on the way, the same course after a restart."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from tui.training.batches import Batch, collate, epoch
from tui.training.examples import Example
from tui.training.losses import loss
from tui.training.model import Network


@dataclass(frozen=True)
class Plan:
    """How to train. Ends after `epochs`, or after `minutes` if that is sooner; rates fall to nothing until then."""

    epochs: int = 6
    minutes: float = float("inf")
    size: int = 8
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.04
    seed: int = 7
    device: str = "cpu"
    every: float = 240.0


class Course:
    """A training on its way: network, optimiser and how far it is."""

    def __init__(self, network: Network, plan: Plan, checkpoint: Path, marks: tuple[int, int]) -> None:
        self.network, self.plan, self.checkpoint, self.marks = network.to(plan.device), plan, checkpoint, marks
        self.step, self.spent = 0, 0.0
        network.pieces.weight.requires_grad_(False)  # too many for the few words of the training to move well
        self.optimiser = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01, fused=True)
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=plan.device, weights_only=True)
            network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.spent = state["step"], state["spent"]

    def save(self) -> None:
        """Write the checkpoint; a crash in between leaves the old one."""
        state = {"network": self.network.state_dict(), "optimiser": self.optimiser.state_dict()}
        scratch = self.checkpoint.with_suffix(".new")
        torch.save({**state, "step": self.step, "spent": self.spent}, scratch)
        scratch.replace(self.checkpoint)

    def run(self, examples: Sequence[Example]) -> None:
        """Train to the end of the plan."""
        device = torch.device(self.plan.device)
        total = len(epoch(examples, 0, self.plan.size, self.plan.seed)) * self.plan.epochs
        seen = defaultdict[str, list[float]](list)
        last = saved = time.monotonic()
        for batch in self._batches(examples):
            done = max(self.step / total, self.spent / (60 * self.plan.minutes))
            if done >= 1:
                break
            for kind, value in self._learn(batch.to(device), done).items():
                seen[kind].append(value)
            self.step += 1
            last, before = time.monotonic(), last
            self.spent += last - before
            if last - saved > self.plan.every:
                saved = last
                self.save()
            if self.step % 50 == 0:
                _tell(self.step, total, self.spent, seen)
        self.save()

    def _batches(self, examples: Sequence[Example]) -> Iterator[Batch]:
        """All batches of all epochs from the next step on."""
        passed = 0
        for number in range(self.plan.epochs + 1):
            rows = epoch(examples, number, self.plan.size, self.plan.seed)
            for row in rows[max(self.step - passed, 0) :]:
                yield collate(row, self.marks)
            passed += len(rows)

    def _learn(self, batch: Batch, done: float) -> dict[str, float]:
        """One step; -> the loss of each kind."""
        torch.manual_seed(self.plan.seed + self.step)  # for dropout: the same after a restart as without one
        self.network.train()
        factor = min(done / self.plan.warm, (1 - done) / (1 - self.plan.warm)) if self.step else 0.0
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * max(factor, 0.0)
        with torch.autocast(self.plan.device, torch.bfloat16):
            losses = loss(self.network, batch)
        total = torch.stack(list(losses.values())).sum()
        self.optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(total)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        return {kind: value.item() for kind, value in losses.items()}


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    """Parameters by rate: what is new learns faster than what was pretrained."""
    new = ("labels", "links", "judge", "features", "kinds", "hints")
    rows: dict[float, list[torch.nn.Parameter]] = {plan.rate: [], plan.head_rate: []}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            rows[plan.head_rate if name.startswith(new) else plan.rate].append(parameter)
    return [{"params": parameters, "lr": rate, "top": rate} for rate, parameters in rows.items()]


def _tell(step: int, total: int, spent: float, seen: dict[str, list[float]]) -> None:
    means = " ".join(f"{kind} {sum(row) / len(row):.3f}" for kind, row in sorted(seen.items()) if row)
    seen.clear()
    sys.stdout.write(f"step {step}/{total} {spent / 60:.1f} min: {means}\n")
    sys.stdout.flush()
