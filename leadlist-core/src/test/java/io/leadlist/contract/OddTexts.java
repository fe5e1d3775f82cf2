package io.leadlist.contract;

import java.util.List;

/** Texts that are similar, long, or hard to store. As ids, no two of them are equal. */
public final class OddTexts {
    /** All texts. */
    public static final List<String> ALL = List.of(
            "lead_abc123",
            "LEAD_ABC123",
            "lead_abc123 ",
            " lead_abc123",
            "léad",
            "lead\u0301",
            "le\u0301ad",
            "Straße",
            "STRASSE",
            "ı",
            "i",
            "'; DROP TABLE lead_list; --",
            "\"quoted\" \\ {a,b} NULL",
            "NULL",
            "{}",
            "a:b ?::c",
            "😀",
            "日本語",
            "tab\tnewline\nreturn\r",
            "\u200Bzero width",
            "x".repeat(255),
            "😀".repeat(127));

    private OddTexts() {}
}
