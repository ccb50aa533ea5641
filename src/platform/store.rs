//! A platform that answers in its own time.

use super::Keeper;
use crate::state::library::Books;
use exchange::report::Answered;
use progress::Journal;
use std::rc::Rc;

/// A platform that answers in its own time, from the launch of the page to its end.
pub trait Store {
    /// Begins the session. `take_in` is given what the platform kept, and says whether it could be
    /// read.
    fn open(&self, take_in: Box<dyn FnOnce(&str) -> bool>);
    /// Takes note of answered questions, to be told with the next save.
    fn report(&self, answered: Vec<Answered>);
    /// Tells what was learnt.
    fn save(&self, journal: &Journal, books: &Books);
    /// Ends the session: the page is going, and hears no answers any more.
    fn finish(&self);
    /// Who keeps the progress now.
    fn keeper(&self) -> Keeper;
    /// Where the learner goes when he leaves, if the platform says so.
    fn return_url(&self) -> Option<String>;
    /// Calls back when [`keeper`](Self::keeper) may have changed by itself.
    fn on_change(&self, call: Rc<dyn Fn()>);
}
