"""What all tests share: hypothesis without deadlines, because the machines that run the tests are shared and slow."""

from hypothesis import settings

settings.register_profile("dateline", deadline=None, max_examples=60)
settings.load_profile("dateline")
