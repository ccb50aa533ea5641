//! What is not drawn with the first of a page, but in a task of its own behind it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// False in the first drawing, true from the next task on. A page that is drawn in one task keeps a slow phone's only
/// thread for longer than a press may wait; in several, the page paints and answers in between.
///
/// `then` is called at the turn. Where nothing runs in tasks, on the host, it is true at once.
#[hook]
pub fn use_next_task(then: fn()) -> bool {
    let come = use_state_eq(|| cfg!(not(target_arch = "wasm32")));
    use_effect_with((), {
        let come = come.clone();
        move |()| {
            let timer = Timeout::new(0, move || {
                then();
                come.set(true);
            });
            move || drop(timer)
        }
    });
    *come
}
