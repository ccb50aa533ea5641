//! What would make the whole of a bank give itself away: too many keys of one length, of one truth.

use super::refuse;
use super::tally::{key_is_longest, truth_of};
use crate::audit::Audit;
use crate::draft::Draft;
use crate::model::Kind;
use crate::rules::{Rule, is_negative};

/// Drop what would make the whole give itself away.
pub(super) fn balance(mut questions: Vec<Draft>, audit: &mut Audit) -> Vec<Draft> {
    let drop_last =
        |questions: &mut Vec<Draft>, audit: &mut Audit, rule, which: &dyn Fn(&Draft) -> bool| {
            // The last chosen is the least worth.
            match questions.iter().rposition(which) {
                Some(at) => {
                    let it = questions.remove(at);
                    refuse(audit, &it, rule, &it.point.key);
                    true
                }
                None => false,
            }
        };
    let count = |questions: &[Draft], which: &dyn Fn(&Draft) -> bool| {
        questions.iter().filter(|it| which(it)).count()
    };
    let is = |truth: bool| move |it: &Draft| truth_of(it) == Some(truth);
    loop {
        let (yes, no) = (count(&questions, &is(true)), count(&questions, &is(false)));
        if yes.abs_diff(no) <= 1
            || !drop_last(&mut questions, audit, Rule::Unbalanced, &is(yes > no))
        {
            break;
        }
    }
    loop {
        let singles = count(&questions, &|it| it.kind() == Kind::Single);
        let longest = count(&questions, &key_is_longest);
        if longest * 10 <= singles * 3
            || !drop_last(&mut questions, audit, Rule::LongestKey, &key_is_longest)
        {
            break;
        }
    }
    let negative = |it: &Draft| !it.choices().is_empty() && is_negative(&it.visible());
    loop {
        let choices = count(&questions, &|it| !it.choices().is_empty());
        if count(&questions, &negative) * 20 <= choices
            || !drop_last(&mut questions, audit, Rule::TooManyNegatives, &negative)
        {
            break;
        }
    }
    questions
}
