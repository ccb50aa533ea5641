//! Charts as SVG, each with a table behind it that says the same. Functions, not components: they
//! have no state, and are drawn with their page.

use yew::prelude::*;

const BAR: u32 = 14;
const GAP: u32 = 4;
const TALL: u32 = 120;

/// Bars, one a value, with the heading of the table behind them.
pub fn bars(name: &str, head: [&str; 2], values: &[(String, u32)], table: &str) -> Html {
    let most = values.iter().map(|it| it.1).max().unwrap_or(0).max(1);
    let width = values.len() as u32 * (BAR + GAP);
    html! {
        <figure class="chart">
            <svg class="chart-bars" viewBox={format!("0 0 {width} {TALL}")} role="img" aria-label={name.to_owned()}
                preserveAspectRatio="none">
                { for values.iter().enumerate().map(|(index, (_, value))| {
                    let height = value * (TALL - 4) / most + u32::from(*value > 0) * 2;
                    let x = index as u32 * (BAR + GAP);
                    html! {
                        <rect class="chart-bar" x={x.to_string()} y={(TALL - height).to_string()} width={BAR.to_string()}
                            height={height.to_string()} rx="2" />
                    }
                }) }
            </svg>
            { data_table(name, &head, values.iter().map(|(label, value)| vec![label.clone(), value.to_string()]), table) }
        </figure>
    }
}

const CELL: u32 = 12;
const STEP: u32 = 15;

/// A calendar: a column a week, a cell a day, the more the stronger. `weekday` is that of the
/// first day, Monday 0.
pub fn heatmap(
    name: &str,
    head: [&str; 2],
    weekday: u32,
    days: &[(String, u32)],
    table: &str,
) -> Html {
    let most = days.iter().map(|it| it.1).max().unwrap_or(0).max(1);
    let weeks = (weekday + days.len() as u32).div_ceil(7);
    let (width, height) = (weeks * STEP, 7 * STEP);
    html! {
        <figure class="chart">
            <svg class="chart-heatmap" viewBox={format!("0 0 {width} {height}")} role="img" aria-label={name.to_owned()}>
                { for days.iter().enumerate().map(|(index, (label, value))| {
                    let place = weekday + index as u32;
                    let level = if *value == 0 { 0 } else { 1 + value * 3 / most };
                    html! {
                        <rect class="chart-cell" data-level={level.to_string()} x={(place / 7 * STEP).to_string()}
                            y={(place % 7 * STEP).to_string()} width={CELL.to_string()} height={CELL.to_string()} rx="2">
                            <title>{ format!("{label} {value}") }</title>
                        </rect>
                    }
                }) }
            </svg>
            { data_table(name, &head, days.iter().filter(|it| it.1 > 0).map(|(label, value)| vec![label.clone(), value.to_string()]), table) }
        </figure>
    }
}

/// Shares of a whole, in order, the first the strongest.
pub fn shares(name: &str, parts: &[u32]) -> Html {
    let all = parts.iter().sum::<u32>().max(1);
    let mut from = 0;
    html! {
        <svg class="chart-shares" viewBox="0 0 1000 10" role="img" aria-label={name.to_owned()} preserveAspectRatio="none">
            { for parts.iter().enumerate().map(|(index, part)| {
                let (x, width) = (from * 1000 / all, part * 1000 / all);
                from += part;
                html! { <rect data-share={index.to_string()} x={x.to_string()} y="0" width={width.to_string()} height="10" /> }
            }) }
        </svg>
    }
}

const SIDE: u32 = 100;
const POINT: u32 = 3;

/// What was foretold (across) against what came (upwards), in hundredths: on the diagonal it came as foretold.
pub fn diagonal(name: &str, points: &[(u32, u32)]) -> Html {
    let side = SIDE + 2 * POINT;
    let view = format!("-{POINT} -{POINT} {side} {side}");
    html! {
        <svg class="chart-diagonal" viewBox={view} role="img" aria-label={name.to_owned()}>
            <path d={format!("M0 0V{SIDE}H{SIDE}M0 {SIDE}L{SIDE} 0")} />
            { for points.iter().map(|(foretold, came)| html! {
                <circle cx={foretold.to_string()} cy={SIDE.saturating_sub(*came).to_string()} r={POINT.to_string()} />
            }) }
        </svg>
    }
}

/// The table behind a chart.
pub fn data_table(
    name: &str,
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    open: &str,
) -> Html {
    html! {
        <details class="chart-table">
            <summary>{ open.to_owned() }</summary>
            <table>
                <caption class="heard-only">{ name.to_owned() }</caption>
                <thead><tr>{ for head.iter().map(|it| html! { <th scope="col">{ (*it).to_owned() }</th> }) }</tr></thead>
                <tbody>
                    { for rows.map(|row| html! {
                        <tr>{ for row.into_iter().enumerate().map(|(index, it)| {
                            if index == 0 { html! { <th scope="row">{ it }</th> } } else { html! { <td>{ it }</td> } }
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::text;

    #[test]
    fn what_came_as_foretold_lies_on_the_diagonal() {
        let shown = text(diagonal("x", &[(90, 90), (70, 100), (20, 0)]));
        for place in [
            r#"cx="90" cy="10""#,
            r#"cx="70" cy="0""#,
            r#"cx="20" cy="100""#,
        ] {
            assert!(shown.contains(place), "{place} in {shown}");
        }
    }
}
