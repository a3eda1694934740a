"""Made-up sentences of the kind school plans hold. No real child, school or plan."""

LONG = (
    "Ravi reads short chapter books on his own and retells the story in order, and he asks for help "
    "from an adult when he meets a word that is new to him."
)
LONGER = (
    "In the morning the class works in small groups of four, and Ravi does his best work when the "
    "steps are written on a card on his desk. He told us that noise in the hall makes it hard for "
    "him to think, and that the corner by the window is the place where he can start again."
)
GOAL = (
    "By the end of March, Ravi will write a paragraph of five sentences with a clear first sentence "
    "in four of five weekly samples kept in his folder."
)
SUPPORTS = [
    "Seat near the window and away from the door during written work",
    "A card with the steps of the task, taped to the desk",
    "Ten more minutes on each written test, given in the library",
    "Headphones from the bin whenever the class works in groups",
]
SHORT = [
    "Counts by fives",
    "Draws maps from memory",
    "Likes to help others",
    "Kind to younger children",
]
NEEDS = ["Starting a task", "Noise in the hall", "Writing by hand", "Changes to the day"]
TABLE = [
    ["Objective", "What helps", "Who and when"],
    [
        "Ravi will copy the plan for the day into his book before the first bell.",
        "A printed plan to copy from, and a pencil grip.",
        "Ms. Aoki, each morning at 8:40",
    ],
    [
        "Ravi will ask for a break with his card.",
        "The card hangs on his chair so that he does not have to speak.",
        "All adults in the room",
    ],
]
