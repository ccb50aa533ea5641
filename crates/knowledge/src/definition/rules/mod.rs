//! The rules, from the most certain to the least.

mod as_role;
mod both;
mod called;
mod colon;
mod composite;
mod defined_as;
mod describes;
mod doctrine;
mod echo;
mod essence;
mod features;
mod genus;
mod introduced;
mod just;
mod means;
mod plain;
mod quoted;
mod role;
mod shows_in;
mod stresses;
mod that_is;
mod zhi;

pub(crate) use role::is_role_noun;

use super::Rule;

/// All rules. Where two find in the same words, the earlier stands.
pub static RULES: &[Rule] = &[
    composite::DRIVEN_BY,
    composite::IS,
    stresses::RULE,
    introduced::RULE,
    zhi::RULE,
    defined_as::RULE,
    describes::RULE,
    essence::RULE,
    called::RULE,
    just::RULE,
    that_is::RULE,
    doctrine::RULE,
    colon::RULE,
    quoted::RULE,
    genus::RULE,
    echo::RULE,
    means::RULE,
    features::RULE,
    both::RULE,
    role::RULE,
    plain::RULE,
    as_role::RULE,
    shows_in::RULE,
];
