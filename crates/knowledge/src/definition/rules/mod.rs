//! The rules, from the most certain to the least.

mod apposition;
mod as_role;
mod both;
mod called;
mod classical;
mod colon;
mod composite;
mod defined_as;
mod demands;
mod describes;
mod doctrine;
mod echo;
mod essence;
mod features;
mod genus;
mod gloss;
mod introduced;
mod item;
mod just;
mod means;
mod named_by;
mod naming;
mod not_but;
mod pair;
mod parallel;
mod plain;
mod quoted;
mod role;
mod shows_in;
mod stresses;
mod taken_up;
mod that_is;
mod zhi;

pub(crate) use role::is_role_noun;

use super::Rule;

/// All rules. Where two find in the same words, the earlier stands.
pub static RULES: &[Rule] = &[
    composite::DRIVEN_BY,
    composite::IS,
    stresses::RULE,
    named_by::RULE,
    introduced::RULE,
    pair::RULE,
    zhi::RULE,
    defined_as::RULE,
    describes::RULE,
    essence::RULE,
    gloss::RULE,
    taken_up::RULE,
    called::RULE,
    just::RULE,
    that_is::RULE,
    doctrine::RULE,
    naming::RULE,
    not_but::RULE,
    classical::RULE,
    apposition::RULE,
    colon::RULE,
    quoted::RULE,
    genus::RULE,
    echo::RULE,
    means::RULE,
    features::RULE,
    demands::RULE,
    item::RULE,
    both::RULE,
    role::RULE,
    plain::RULE,
    as_role::RULE,
    shows_in::RULE,
    parallel::RULE,
];
