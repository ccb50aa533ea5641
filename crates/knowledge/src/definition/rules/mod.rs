//! The rules, from the most certain to the least.

mod as_role;
mod both;
mod called;
mod composite;
mod describes;
mod doctrine;
mod echo;
mod essence;
mod features;
mod genus;
mod just;
mod means;
mod plain;
mod quoted;
mod role;
mod shows_in;
mod stresses;
mod that_is;
mod zhi;

use super::Rule;

/// All rules. Where two find in the same words, the earlier stands.
pub static RULES: &[Rule] = &[
    composite::DRIVEN_BY,
    composite::IS,
    stresses::RULE,
    zhi::RULE,
    describes::RULE,
    essence::RULE,
    called::RULE,
    just::RULE,
    that_is::RULE,
    doctrine::RULE,
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
