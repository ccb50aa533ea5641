//! `cargo xtask serve`: the release build on this machine, as a plain static host would serve it.

use std::fs::File;
use std::io::{ErrorKind, IsTerminal as _};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::arguments::Serving;
use crate::failure::{Failure, Outcome};
use crate::{dist, process, watch};

pub(crate) const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;
/// Browsers open up to six connections a host.
const THREADS: usize = 6;

pub(crate) fn serve(options: &Serving) -> Outcome {
    if options.watch {
        return watch::watch(options);
    }
    let folder = dist::build()?;
    let (server, port) = bind(options.port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("\n  温故 Wengu: {address}\n  Stop with Ctrl-C.");
    if !options.quiet {
        open(&address);
    }
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                server
                    .incoming_requests()
                    .for_each(|request| answer(request, &folder))
            });
        }
    });
    Ok(())
}

fn bind(wanted: Option<u16>) -> Outcome<(Server, u16)> {
    let candidates = wanted.map_or(FIRST_PORT..FIRST_PORT + PORTS_TRIED, |port| {
        port..port.saturating_add(1)
    });
    let advice = "Choose a free port: cargo xtask serve --port 9000";
    for port in candidates.clone() {
        match Server::http((Ipv4Addr::LOCALHOST, port)) {
            Ok(server) => {
                let port = server
                    .server_addr()
                    .to_ip()
                    .map_or(port, |address| address.port());
                return Ok((server, port));
            }
            Err(error) if is_taken(error.as_ref()) => {}
            Err(error) => {
                return Err(Failure::new(
                    format!("port {port} cannot be opened: {error}"),
                    advice,
                ));
            }
        }
    }
    Err(Failure::new(
        format!(
            "no port of {}..{} is free",
            candidates.start, candidates.end
        ),
        advice,
    ))
}

fn is_taken(error: &(dyn std::error::Error + 'static)) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|it| it.kind() == ErrorKind::AddrInUse)
}

fn answer(request: Request, folder: &Path) {
    let file = match request.method() {
        Method::Get | Method::Head => locate(folder, request.url()),
        _ => None,
    };
    let opened = file.and_then(|path| File::open(&path).ok().map(|file| (path, file)));
    // A browser that went away mid-answer is no concern of the server.
    let _ = match opened {
        Some((path, file)) => {
            let headers = [
                ("Content-Type", content_type(&path)),
                ("Cache-Control", "no-cache"),
                ("X-Content-Type-Options", "nosniff"),
            ];
            let response = headers
                .iter()
                .filter_map(|(name, value)| Header::from_bytes(*name, *value).ok());
            request.respond(response.fold(Response::from_file(file), Response::with_header))
        }
        None => request
            .respond(Response::from_string("404: there is no such file\n").with_status_code(404)),
    };
}

/// The file that an address means, never outside of `folder`. Names in `dist/` are plain ASCII and need no decoding.
fn locate(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let plain = |it: &str| {
        it.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    if !path.split('/').all(|part| plain(part) && part != "..") {
        return None;
    }
    let file = folder.join(path);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    file.is_file().then_some(file)
}

/// The media types of what `dist/` may hold. Instantiating wasm while it streams needs the right one.
fn content_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn open(address: &str) {
    if !has_desktop() {
        return;
    }
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    if process::command(program)
        .args(before)
        .arg(address)
        .spawn()
        .is_err()
    {
        println!("  (No browser could be opened: follow the address.)");
    }
}

/// Someone sits before a screen: a terminal, no CI, and a window system.
pub(crate) fn has_desktop() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let windows =
        cfg!(windows) || cfg!(target_os = "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    std::io::stdout().is_terminal() && !set("CI") && windows
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    fn ask(port: u16, line: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        write!(
            stream,
            "{line} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_are_served_with_their_types_and_nothing_else_is() {
        let folder = std::env::temp_dir().join(format!("wengu-serve-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("a")).unwrap();
        std::fs::write(folder.join("index.html"), "温故").unwrap();
        std::fs::write(folder.join("a/b-1_bg.wasm"), "\0asm").unwrap();
        let (server, port) = bind(Some(0)).unwrap();
        let requests = [
            ("GET /", "200", "text/html; charset=utf-8"),
            ("GET /index.html?embed=1", "200", "text/html; charset=utf-8"),
            ("HEAD /a/b-1_bg.wasm", "200", "application/wasm"),
            ("GET /../Cargo.toml", "404", "text/plain"),
            ("GET /%2e%2e/Cargo.toml", "404", "text/plain"),
            ("GET /missing.js", "404", "text/plain"),
            ("GET /a", "404", "text/plain"),
            ("POST /", "404", "text/plain"),
        ];
        thread::scope(|scope| {
            scope.spawn(|| {
                server
                    .incoming_requests()
                    .take(requests.len())
                    .for_each(|it| answer(it, &folder))
            });
            for (line, status, media_type) in requests {
                let answer = ask(port, line);
                assert!(
                    answer.starts_with(&format!("HTTP/1.1 {status}")),
                    "{line}: {answer}"
                );
                assert!(
                    answer.contains(&format!("Content-Type: {media_type}")),
                    "{line}: {answer}"
                );
            }
        });
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_refused_when_asked_for_by_name() {
        let (_holder, port) = bind(Some(0)).unwrap();
        let failure = bind(Some(port)).err().unwrap().to_string();
        assert!(failure.contains("--port 9000"), "{failure}");
    }
}
