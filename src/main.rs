//! The page's entry: all else is in the library, so that it can be rendered on the host.

fn main() {
    wengu_app::start();
}
