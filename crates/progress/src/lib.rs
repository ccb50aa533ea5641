//! The review log, its stored form and migrations, statistics.
