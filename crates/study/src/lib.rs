//! Memory, sessions, quizzes, exams, marking.
