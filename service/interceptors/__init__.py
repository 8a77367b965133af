"""What every call goes through on its way to a servicer: one concern a file, unary and stream alike."""
