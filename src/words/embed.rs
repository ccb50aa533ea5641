//! 放进课程: code for course pages, packages for platforms.

/// Sentences of embedding.
pub struct Embed {
    /// Title.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Leads here.
    pub to_page: &'static str,
    /// Group: what is embedded.
    pub choice: &'static str,
    /// Names the part of the library.
    pub scope: &'static str,
    /// All of it.
    pub scope_all: &'static str,
    /// What no chosen kind means.
    pub kinds_hint: &'static str,
    /// Number of questions.
    pub number: &'static str,
    /// What an empty number means.
    pub number_hint: &'static str,
    /// The seed.
    pub seed: &'static str,
    /// What a seed does.
    pub seed_hint: &'static str,
    /// Language, and its values.
    pub language: &'static str,
    /// Value and words of each.
    pub languages: [(&'static str, &'static str); 3],
    /// Theme.
    pub theme: &'static str,
    /// Value and words of each.
    pub themes: [(&'static str, &'static str); 3],
    /// Group: questions chosen by hand.
    pub items: &'static str,
    /// What choosing does.
    pub items_about: &'static str,
    /// Which kind is listed.
    pub items_kind: &'static str,
    /// The questions on the abstract.
    pub items_abstract: &'static str,
    /// The questions on what stands before the first heading.
    pub items_opening: &'static str,
    /// All are.
    pub items_kind_all: &'static str,
    /// How many are chosen.
    pub items_chosen: fn(usize) -> String,
    /// No more can be.
    pub items_full: fn(usize) -> String,
    /// Chooses none.
    pub items_none: &'static str,
    /// Chooses all of a section.
    pub items_all: &'static str,
    /// Group: code for course pages.
    pub code: &'static str,
    /// The address of the page is of no use to others.
    pub not_public: &'static str,
    /// Names the frame.
    pub iframe: &'static str,
    /// Where it goes.
    pub iframe_hint: &'static str,
    /// Names the element.
    pub element: &'static str,
    /// Where it goes.
    pub element_hint: &'static str,
    /// Names the link.
    pub link: &'static str,
    /// Where it goes.
    pub link_hint: &'static str,
    /// Copies.
    pub copy: &'static str,
    /// Group: packages.
    pub package: &'static str,
    /// What a package is for.
    pub package_about: &'static str,
    /// Which platform.
    pub format: &'static str,
    /// The course's title.
    pub course: &'static str,
    /// The course's title as long as none is typed.
    pub usual_course: &'static str,
    /// The share that counts as passed.
    pub mastery: &'static str,
    /// What an empty share means.
    pub mastery_hint: &'static str,
    /// Packs and downloads.
    pub download: &'static str,
    /// It is being packed.
    pub packing: &'static str,
    /// It was offered, so many kilobytes.
    pub packed: fn(usize) -> String,
    /// There are no files to pack.
    pub withheld: &'static str,
    /// The host does not answer.
    pub unreachable: &'static str,
    /// The host has another version.
    pub changed: &'static str,
    /// A file cannot be packed.
    pub failed: &'static str,
}

pub(super) const ZH: Embed = Embed {
    title: "放进课程",
    about: "选好学什么、什么样子，复制代码贴进课程页面，或者下载一个课程包上传到学习平台。",
    to_page: "放进课程页面或学习平台",
    choice: "内容和样子",
    scope: "学哪一部分",
    scope_all: "全部论文",
    kinds_hint: "都不选，就是全部题型。",
    number: "题数",
    number_hint: "空着由学生自己选。",
    seed: "卷号",
    seed_hint: "填了以后，每个人得到同样的题；空着每次不同。",
    language: "界面语言",
    languages: [("", "学生自己选"), ("zh", "中文"), ("en", "English")],
    theme: "亮暗",
    themes: [("", "跟随系统"), ("light", "亮色"), ("dark", "暗色")],
    items: "逐题挑选",
    items_about: "选了题，学生就只答这些题；一题不选，就按上面的题型和题数出题。",
    items_kind: "列出哪种题",
    items_abstract: "摘要",
    items_opening: "正文开头",
    items_kind_all: "全部题型",
    items_chosen: |chosen| format!("选了 {chosen} 题。"),
    items_full: |most| format!("一个链接放得下 {most} 题：去掉几题，才能再选别的。"),
    items_none: "全部去掉",
    items_all: "这一节全选",
    code: "网页代码",
    not_public: "这一页现在的地址别人打不开：代码里的网址要换成你发布温故的网址。",
    iframe: "iframe 代码",
    iframe_hint: "贴进课程页面的源代码。要让高度跟着内容变，平台得认 H5P 或 Canvas 的做法；否则改 height 里的数。",
    element: "自带高度的代码",
    element_hint: "用在允许脚本的网页里，高度会自己跟着变。",
    link: "链接",
    link_hint: "页面不许嵌入时，发这个链接。",
    copy: "复制",
    package: "学习平台的课程包",
    package_about: "上传到 Moodle 这样的平台，进度和成绩记在平台里。",
    format: "平台支持哪一种",
    course: "课程名",
    usual_course: "温故",
    mastery: "掌握百分之多少算通过",
    mastery_hint: "空着就不设通过线，全部学过一遍算完成。",
    download: "下载课程包",
    packing: "正在打包…",
    packed: |kilobytes| format!("打好了，{kilobytes} KB。把它上传到学习平台。"),
    withheld: "这里读不到温故自己的文件（单个文件、沙盒里的框架和课程包里都是这样）。请在网站上打开温故，再到这一页下载。",
    unreachable: "连不上温故所在的网站。请联网后再试。",
    changed: "网站上的温故已经更新，和这一页不是同一版。请刷新后再试。",
    failed: "网站上多了不能打包的文件。请用 wengu package 命令打包，它会说明是哪一个。",
};

pub(super) const EN: Embed = Embed {
    title: "Put into a course",
    about: "Choose what to study and how it looks, then paste the code into a course page or upload a package to a learning platform.",
    to_page: "Put it into a course page or learning platform",
    choice: "Content and looks",
    scope: "Part to study",
    scope_all: "All papers",
    kinds_hint: "None chosen means all.",
    number: "Number of questions",
    number_hint: "Empty: students choose.",
    seed: "Paper number",
    seed_hint: "With one, everyone gets the same questions; empty, they differ each time.",
    language: "Language",
    languages: [("", "Students choose"), ("zh", "中文"), ("en", "English")],
    theme: "Theme",
    themes: [("", "As the system"), ("light", "Light"), ("dark", "Dark")],
    items: "Choose questions one by one",
    items_about: "With questions chosen here, students get just these; with none, the kinds and the number above decide.",
    items_kind: "Kind to list",
    items_abstract: "Abstract",
    items_opening: "Before the first heading",
    items_kind_all: "All kinds",
    items_chosen: |chosen| match chosen {
        1 => "1 question chosen.".to_owned(),
        _ => format!("{chosen} questions chosen."),
    },
    items_full: |most| format!("A link has room for {most}: take some off to choose others."),
    items_none: "Take all off",
    items_all: "All of this section",
    code: "Code for a page",
    not_public: "Others cannot open the address of this page: put the address of your published Wengu in its place.",
    iframe: "iframe code",
    iframe_hint: "Paste it into the page's source. The height follows where the platform speaks H5P's or Canvas's protocol; elsewhere change the number in height.",
    element: "Code that sets its own height",
    element_hint: "For pages that allow scripts: the height follows by itself.",
    link: "Link",
    link_hint: "Where a page may not embed others, give out this link.",
    copy: "Copy",
    package: "Package for a learning platform",
    package_about: "Uploaded to a platform such as Moodle, it keeps progress and scores there.",
    format: "What the platform takes",
    course: "Course title",
    usual_course: "Wengu 温故",
    mastery: "Percent mastered that counts as passed",
    mastery_hint: "Empty: no pass mark; having studied everything counts as completed.",
    download: "Download package",
    packing: "Packing…",
    packed: |kilobytes| format!("Done, {kilobytes} KB. Upload it to the learning platform."),
    withheld: "Wengu's own files cannot be read here (so it is with the single file, in a sandboxed frame and inside a package). Open Wengu on its web site and download from this page there.",
    unreachable: "Wengu's web site cannot be reached. Try again when you are online.",
    changed: "The web site has another version than this page. Reload and try again.",
    failed: "The web site holds a file that cannot be packed. The command wengu package says which.",
};
