//! One Yew component for all live parts of a page.
//!
//! Yew compiles its whole life cycle (mounting, updating, comparing, letting go) anew for every component type:
//! measured, some 4 KB each, a third of the program when there were seventy of them. So a component is written as ever,
//! with `#[component]` and hooks, but drawn by [`live!`] instead of a tag: Yew then meets a single type, [`Live`], which
//! runs the function that it was given.

use std::any::{Any, type_name};
use std::rc::Rc;
use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::Key;

/// Draws a component: `live!(Meter { value: done, max: all })`, with what Yew's `props!` takes between the braces; children
/// are the property `children`. In a list whose members move: `live!(Row { … }, key: id)`.
#[macro_export]
macro_rules! live {
    ($part:ident) => { $crate::live!($part {}) };
    ($part:ident { $($props:tt)* }) => {
        $crate::live::live::<$part>(
            ::yew::props!(<$part as ::yew::functional::FunctionProvider>::Properties { $($props)* }),
            None,
        )
    };
    ($part:ident { $($props:tt)* }, key: $key:expr) => {
        $crate::live::live::<$part>(
            ::yew::props!(<$part as ::yew::functional::FunctionProvider>::Properties { $($props)* }),
            Some(::yew::virtual_dom::Key::from($key)),
        )
    };
}

/// What [`live!`] stands for.
pub fn live<P>(props: P::Properties, key: Option<Key>) -> Html
where
    P: FunctionProvider + 'static,
    P::Properties: 'static,
{
    around(type_name::<P>(), Rc::new(Own::<P>(props)), key)
}

/// The fragment keeps a part's key from the list around it: two parts of one kind are no duplicates there.
fn around(kind: &'static str, part: Rc<dyn Part>, key: Option<Key>) -> Html {
    let one = html! { <Live key={kind} {part} /> };
    Html::VList(Rc::new(yew::virtual_dom::VList::with_children(
        vec![one],
        key,
    )))
}

/// A function component with its properties, of whatever type.
trait Part {
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult;
    fn is_same(&self, other: &dyn Part) -> bool;
    fn as_any(&self) -> &dyn Any;
}

struct Own<P: FunctionProvider>(P::Properties);

impl<P> Part for Own<P>
where
    P: FunctionProvider + 'static,
    P::Properties: 'static,
{
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult {
        P::run(hooks, &self.0)
    }

    fn is_same(&self, other: &dyn Part) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|it| it.0 == self.0)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct LiveProps {
    part: Rc<dyn Part>,
}

impl PartialEq for LiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.part.is_same(&*other.part)
    }
}

/// Runs the function it was given. Keyed by the function's name, so that Yew never hands the state of one part to another.
#[component]
fn Live(props: &LiveProps) -> HtmlResult {
    use_part(&*props.part)
}

fn use_part(part: &dyn Part) -> impl Hook<Output = HtmlResult> {
    struct Run<'a>(&'a dyn Part);
    impl Hook for Run<'_> {
        type Output = HtmlResult;

        fn run(self, hooks: &mut HookContext) -> HtmlResult {
            self.0.draw(hooks)
        }
    }
    Run(part)
}
