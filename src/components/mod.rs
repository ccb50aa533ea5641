//! Pure parts of pages: what they are given is what they show. `style/components/` holds a
//! stylesheet of the same name for each.

pub mod blank_fields;
pub mod card_tools;
pub mod charts;
pub mod choices;
pub mod cloze;
pub mod copy_field;
pub mod difference;
pub mod field;
pub mod flash_card;
pub mod frame;
pub mod grade_bar;
pub mod icon;
pub mod keeper_line;
pub mod key_help;
pub mod match_pairs;
pub mod meter;
pub mod notice;
pub mod order_list;
pub mod outline;
pub mod own_marks;
pub mod page_head;
pub mod paper_sheet;
pub mod paper_text;
pub mod question_view;
pub mod report;
pub mod scope_fields;
pub mod segmented;
pub mod sheet;
pub mod source_quote;
pub mod storage_notice;
pub mod words_answer;
