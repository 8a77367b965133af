"""What a file of code defines and mentions: a pure function of its text."""
