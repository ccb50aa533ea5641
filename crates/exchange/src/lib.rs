//! Bank and progress become files of other tools and packages for learning platforms.
