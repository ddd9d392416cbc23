"""What comes before what, made free of contradiction: constraints in tiers, the surer tier first.

An edge of a tier that would close a circle with those before it is left out: all edges of a tier are added, the
strongly connected components found, and the tier's edges inside a component dropped. Each tier is linear in nodes and
edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Edge = tuple[int, int]


def consistent(size: int, tiers: Sequence[Iterable[Edge]]) -> list[list[int]]:
    """For each node those that come after it, from as many of the edges as can hold together."""
    after: list[list[int]] = [[] for _ in range(size)]
    for tier in tiers:
        edges = list(tier)
        trial = [list(nodes) for nodes in after]
        for a, b in edges:
            trial[a].append(b)
        part = components(trial)
        for a, b in edges:
            if part[a] != part[b]:
                after[a].append(b)
    return after


def components(after: Sequence[Sequence[int]]) -> list[int]:
    """The number of the strongly connected component of each node; a component has a lower number than what follows it.

    Kosaraju's algorithm: nodes by the time at which a walk leaves them, then walks against the edges in that order.
    """
    before: list[list[int]] = [[] for _ in after]
    for node, others in enumerate(after):
        for other in others:
            before[other].append(node)
    part = [-1] * len(after)
    parts = 0
    for root in reversed(_leaving(after)):
        if part[root] >= 0:
            continue
        stack = [root]
        while stack:
            node = stack.pop()
            if part[node] < 0:
                part[node] = parts
                stack += [other for other in before[node] if part[other] < 0]
        parts += 1
    return part


def _leaving(after: Sequence[Sequence[int]]) -> list[int]:
    """The nodes in the order in which a depth-first walk leaves them."""
    seen, left = [False] * len(after), []
    for root in range(len(after)):
        stack = [(root, False)]
        while stack:
            node, done = stack.pop()
            if done:
                left.append(node)
            elif not seen[node]:
                seen[node] = True
                stack.append((node, True))
                stack += [(other, False) for other in after[node] if not seen[other]]
    return left


def ranks(after: Sequence[Sequence[int]], counted: int) -> list[int]:
    """The place of the first `counted` nodes from 1, each as late as what must follow it allows; the rest are no rows.

    Late rather than early, because what is told without a day is mostly told for what came right after it.
    """
    part = components(after)
    height = [0] * len(after)
    for node in sorted(range(len(after)), key=lambda n: -part[n]):
        height[node] = max((height[other] + (other < counted) for other in after[node]), default=0)
    levels = sorted({height[node] for node in range(counted)}, reverse=True)
    place = {level: rank for rank, level in enumerate(levels, 1)}
    return [place[height[node]] for node in range(counted)]
