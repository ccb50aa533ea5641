//! Host only: presses the papers of a folder into the embedded library, with jieba and its whole dictionary.
