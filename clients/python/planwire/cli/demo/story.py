"""What happens in the demo, as data: a plan of three phases and a dozen tasks, who does them, and what goes wrong."""

from dataclasses import dataclass

from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest

WORKSPACE = RegisterWorkspaceRequest(workspace_id="planwire-demo", path="/planwire-demo", name="Planwire's demo")
PLAN = "Sign in with passkeys"
AGENTS = ("iris", "otto")
PERSON = "ada"


@dataclass(frozen=True, slots=True)
class Step:
    """A task and the course that it takes. With its title a reason has to fit into a line of 80 cells."""

    title: str
    agent: str
    seconds: float
    """How long the agent works on it, at the usual speed."""
    results: tuple[str, ...]
    """What is said at the end of each attempt."""
    after: tuple[str, ...] = ()
    """Titles of the tasks that block it, beside the phases before its own."""
    fails: bool = False
    """The first attempt fails, and the agent tries again."""
    feedback: str = ""
    """What the person wants instead of the first result."""
    approval: str = ""
    """Needs the person's approval, which comes with these words."""


PHASES: dict[str, tuple[Step, ...]] = {
    "Understand": (
        Step("Read the code", "iris", 3.0, ("3 places",)),
        Step("Ask support", "otto", 2.0, ("14 of 20 wait",)),
        Step("Write the design", "iris", 2.5, ("2 pages",), after=("Read the code", "Ask support")),
    ),
    "Build": (
        Step("Store the keys", "iris", 2.0, ("one new table",)),
        Step("Draw the dialog", "otto", 3.2, ("as sketched",)),
        Step("Check signatures", "iris", 2.5, ("ES256, EdDSA",), after=("Store the keys",)),
        Step("Wire the dialog", "otto", 2.0, ("it signs in",), after=("Draw the dialog", "Check signatures")),
        Step("Run the tests", "otto", 2.0, ("2 of 418 failed", "418 passed"), ("Wire the dialog",), fails=True),
        Step("Write the guide", "iris", 2.5, ("1 page", "with undo"), feedback="say how to undo"),
    ),
    "Ship": (
        Step("Migrate accounts", "iris", 2.0, ("9,214 moved",), approval="backup checked"),
        Step("Try it on 5 %", "otto", 2.5, ("no errors",), after=("Migrate accounts",)),
        Step("Turn it on", "iris", 1.5, ("for everyone",), after=("Try it on 5 %",)),
    ),
}
RETRY_REASON = "clock mended"
