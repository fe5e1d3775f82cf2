package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of a LinkedIn URL. */
class LinkedInUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/johnsmith, linkedin.com/in/johnsmith",
        "http://linkedin.com/in/JohnSmith/, linkedin.com/in/johnsmith",
        "de.linkedin.com/in/johnsmith?originalSubdomain=de, linkedin.com/in/johnsmith",
        "https://www.linkedin.com/in/johnsmith/details/skills/#top, linkedin.com/in/johnsmith",
        "HTTPS://WWW.LINKEDIN.COM:443/IN/johnsmith, linkedin.com/in/johnsmith",
        "https://www.linkedin.com/in/j%C3%A9r%C3%B4me, linkedin.com/in/jérôme",
        "https://www.linkedin.com/pub/john-smith/12/345/678/, linkedin.com/pub/john-smith/12/345/678",
        "https://www.linkedin.com/company/acme, linkedin.com/company/acme"
    })
    void linkedin_urls_of_one_profile_have_one_normal_form(String text, String normal) {
        assertThat(LinkedInUrl.parse(text)).contains(new LinkedInUrl(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "johnsmith",
                "/in/johnsmith",
                "https://linkedin.com",
                "https://linkedin.com/in/",
                "https://notlinkedin.com/in/a",
                "https://linkedin.com.evil.example/in/a",
                "https://example.com/linkedin.com/in/a",
                "https://evil.example\\.linkedin.com/in/a",
                "https://linkedin.com/feed/a",
                "https://linkedin.com/in/a b",
                "https://linkedin.com/in/a\tb",
                "https://linkedin.com/in/%00",
                "https://linkedin.com/in/%zz",
                "https://linkedin.com/in/a%",
                "https://linkedin.com/in/a%FF",
                "https://linkedin.com/in/a\uFFFD",
                "https://linkedin.com/in/..",
                "https://linkedin.com/in/%2e",
                "https://linkedin.com/in/%20",
                "https://linkedin.com/in/%E2%80%8E",
                "https://user:secret@linkedin.com/in/a",
                "https://linkedin.com@evil.example/in/a",
                "ftp://linkedin.com/in/a",
                "javascript://linkedin.com/in/a",
                "javascript:alert(1)",
                "https://lnkd.in/abc",
                "https://www.linkedin.cn/in/a",
                "https://www.linkedin.com/sales/lead/",
                "https://www.linkedin.com/sales/lead/a%20b",
                "https://www.linkedin.com/profile/view?trk=x",
                "\uD800linkedin.com/in/a"
            })
    void a_text_that_is_not_a_profile_url_has_no_normal_form(String text) {
        assertThat(LinkedInUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "jane%F0%9F%8F%B3%EF%B8%8F%E2%80%8D%F0%9F%8C%88 jane🏳\uFE0F%E2%80%8D🌈",
                "%E2%80%8E-jane %E2%80%8E-jane",
                "%e2%80%8e-Jane %E2%80%8E-jane",
                "%D9%85%D8%AD%D9%85%D8%AF%E2%80%8C%D8%B1%D8%B6%D8%A7 محمد%E2%80%8Cرضا",
                "ana-%C2%A0i ana-%C2%A0i",
                "o%27brien o'brien",
                "o'brien o'brien",
                "jane-mba%2C-pmp jane-mba,-pmp",
                "jane-mba,-pmp jane-mba,-pmp",
                "a%26b a&b",
                "a+b a+b",
                "a%2Bb a+b",
                "a%2fb a%2Fb",
                "a%3Fb a%3Fb",
                "a%23b a%23b",
                "J%25 j%25",
                "a%20b a%20b",
                "a|b a%7Cb",
                "a%7cb a%7Cb",
                "jane%20 jane%20",
                "jane%E2%80%8B jane%E2%80%8B",
                "jane%EF%B8%8F jane%EF%B8%8F",
                "jane%E3%85%A4 jane%E3%85%A4",
                "jane%E2%9D%A4%EF%B8%8F jane❤\uFE0F",
                "jane❤\uFE0F jane❤\uFE0F",
                "a%E2%80%8B%EF%B8%8F a%E2%80%8B%EF%B8%8F",
                "🌈%E2%80%8D%EF%B8%8F 🌈%E2%80%8D%EF%B8%8F",
                "%F0%9F%AB%A8 🫨",
                "J%C3%89R%C3%94ME jérôme",
                "je%CC%81ro%CC%82me jérôme",
                "%CE%9F%CE%94%CE%9F%CE%A3.%CE%91 οδοσ.α",
                "οδος.α οδοσ.α"
            })
    void the_name_is_decoded_except_for_characters_that_must_be_escaped(String name, String normal) {
        for (String kind : new String[] {"in", "company", "school"}) {
            String form = "linkedin.com/" + kind + "/" + normal;
            assertThat(LinkedInUrl.parse("https://www.linkedin.com/" + kind + "/" + name))
                    .contains(new LinkedInUrl(form));
            assertThat(LinkedInUrl.parse(form)).contains(new LinkedInUrl(form));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?trk=a|b",
                "?x={a}",
                "?x=\"a\"",
                "?q=50%",
                "?q=%zz&x= y",
                "#a b",
                "/?x=a^b#c|d",
                "?x=\\",
                "?",
                "#",
                "/#/in/other",
                "?url=https://www.linkedin.com/in/other"
            })
    void query_and_fragment_may_have_any_characters(String end) {
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/in/janedoe" + end))
                .contains(new LinkedInUrl("linkedin.com/in/janedoe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/mwlite/in/janedoe",
                "https://www.linkedin.com/mwlite/profile/in/janedoe",
                "https://www.linkedin.com/comm/in/janedoe",
                "https://www.linkedin.com/m/in/janedoe/",
                "https://www.linkedin.com//in/janedoe",
                "https://www.linkedin.com/in//janedoe//",
                "https://https://www.linkedin.com/in/janedoe",
                "http://https://linkedin.com/in/janedoe",
                "https:/www.linkedin.com/in/janedoe",
                "https:\\\\www.linkedin.com\\in\\janedoe",
                "//www.linkedin.com/in/janedoe",
                "www.linkedin.com./in/janedoe",
                "linkedin.com:/in/janedoe",
                "https://www.linkedin.com/pub/janedoe",
                "https://www.linkedin.com/pub/janedoe/de",
                "https://www.linkedin.com/pub/janedoe/",
                "https://www.linkedin.com/in/janedoe/de",
                "https://www.linkedin.com/in/janedoe/en-us/",
                "https://www.linkedin.com/in/janedoe/overlay/contact-info/",
                "https://www.linkedin.com/in/janedoe/100%/a b"
            })
    void further_forms_of_a_url_lead_to_the_same_profile(String url) {
        assertThat(LinkedInUrl.parse(url)).contains(new LinkedInUrl("linkedin.com/in/janedoe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0", "\u200B", "\uFEFF", "\u202F", "\u2007", "\u200E", "\u202A", "\u3164", "\u2800", "\uFE0F",
                " \n"
            })
    void blank_ends_are_ignored(String blank) {
        assertThat(LinkedInUrl.parse(blank + "https://www.linkedin.com/in/JaneDoe" + blank))
                .contains(new LinkedInUrl("linkedin.com/in/janedoe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "in/ACoAABabcdxY in/ACoAABabcdxY",
                "IN/ACoAABabcdXy in/ACoAABabcdXy",
                "in/acoaababcdxy in/acoaababcdxy",
                "in/ACwAABabcdxY/de in/ACwAABabcdxY",
                "sales/lead/ACwAABabcdxY,NAME_SEARCH,abcd in/ACwAABabcdxY",
                "sales/lead/ACwAABabcdxY%2CNAME_SEARCH%2Cabcd?_ntb=x in/ACwAABabcdxY",
                "sales/people/ACwAABabcdxY,NAME_SEARCH in/ACwAABabcdxY",
                "Sales/Lead/ACwAABabcdxY in/ACwAABabcdxY",
                "sales/lead/12345,abcd sales/lead/12345",
                "sales/people/AEMAABabcdxY sales/lead/AEMAABabcdxY",
                "talent/profile/AEMAABabcdxY talent/profile/AEMAABabcdxY",
                "talent/profile/AEMAABabcdXY/ talent/profile/AEMAABabcdXY",
                "profile/view?id=AAkAABabcdxY&trk=a|b profile/view?id=AAkAABabcdxY",
                "profile/view/?trk=x&id=12345 profile/view?id=12345",
                "profile/view?id=ACoAABabcdxY in/ACoAABabcdxY"
            })
    void the_id_of_a_member_is_an_identity_whose_letter_case_counts(String path, String normal) {
        LinkedInUrl form = new LinkedInUrl("linkedin.com/" + normal);
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/" + path)).contains(form);
        assertThat(LinkedInUrl.parse(form.value())).contains(form);
        assertThat(form.isPerson()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "x/12/345/678/de, x/12/345/678",
        "x/12/345/678/, x/12/345/678",
        "X/1A/3B/b4/en-us/details, x/1a/3b/b4",
        "x/a/b/c, x/a/b/c",
        "x/12/345, x/12/345"
    })
    void of_a_numbered_public_profile_three_numbers_are_kept(String path, String normal) {
        LinkedInUrl form = new LinkedInUrl("linkedin.com/pub/" + normal);
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/pub/" + path)).contains(form);
        assertThat(LinkedInUrl.parse(form.value())).contains(form);
        assertThat(form.isPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company/acme", "school/mit", "showcase/acme-labs", "company/1234", "company/ACoAAB"})
    void the_page_of_a_company_is_not_a_person(String path) {
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/" + path + "/about/"))
                .hasValueSatisfying(url -> assertThat(url.isPerson()).isFalse());
    }

    @Test
    void a_name_that_begins_like_a_kind_is_the_name_of_a_person() {
        assertThat(new LinkedInUrl("linkedin.com/in/company").isPerson()).isTrue();
        assertThat(LinkedInUrl.parsePerson("linkedin.com/in/school")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pub/dir/Jane/Doe",
                "pub/dir/?first=Jane&last=Doe",
                "pub/dir",
                "pub/DIR/Doe/12/345/678",
                "in/me",
                "in/me/",
                "in/%6De",
                "IN/Me?trk=x",
                "mwlite/in/me",
                "pub/me",
                "in/edit",
                "in/edit/intro",
                "in/edit/forms/intro/new/",
                "in/unavailable",
                "in/UNKNOWN",
                "in/unknown/",
                "in/null",
                "in/undefined",
                "in/N/A",
                "in/n/a/",
                "in/N%2FA",
                "in/n-a",
                "in/#N/A",
                "in/%23N/A",
                "in/-",
                "in/--",
                "in/_",
                "in/none",
                "in/None",
                "in/NONE?trk=x",
                "in/nan",
                "in/NaN/",
                "in/private",
                "in/Private/",
                "in/nil",
                "in/NULL",
                "in/(null)",
                "in/Undefined",
                "in/no",
                "in/TBD",
                "in/not-found",
                "in/Not%20Found",
                "in/not_available",
                "in/\\N",
                "pub/none",
                "pub/N/A",
                "mwlite/in/none",
                "sales/lead/null,NAME_SEARCH,x",
                "sales/people/undefined",
                "talent/profile/None",
                "profile/view?id=null",
                "in/company/acme",
                "in/school/mit",
                "in/showcase/acme-labs",
                "in/in/janedoe",
                "in/pub/janedoe/12/345/678",
                "in/https://www.linkedin.com/in/janedoe",
                "in/https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjanedoe",
                "in/www.linkedin.com/in/janedoe",
                "in/jane-d…",
                "in/jane-d...",
                "in/jane-d%E2%80%A6"
            })
    void a_page_that_is_no_profile_identifies_no_person(String path) {
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/" + path)).isEmpty();
        assertThat(LinkedInUrl.parse("linkedin.com/" + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mel",
                "me2",
                "edith",
                "unknown-artist",
                "in-jane",
                "dir",
                "publius",
                "nullman",
                "nona",
                "nanette",
                "noah",
                "private-jane",
                "nil-doe",
                "n-adams",
                "none-doe"
            })
    void a_name_that_begins_like_a_reserved_one_is_a_name(String name) {
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/in/" + name + "/"))
                .contains(new LinkedInUrl("linkedin.com/in/" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<URL>",
                "\"URL\"",
                "'URL'",
                "\"URL",
                "URL\"",
                "'URL",
                "„URL“",
                "“URL”",
                "«URL»",
                "»URL«",
                "`URL`",
                "(URL)",
                "[URL]",
                "[Jane Doe](URL)",
                "[URL](URL)",
                "[Jane](<URL>),",
                "URL,",
                "URL;",
                "URL.",
                "URL!",
                "URL/,",
                "\"URL\";",
                "<URL>.",
                "URL&amp;trk=x",
                "URL&trk=x&amp;y=z",
                "URL/&amp;trk=https://example.com/a",
                "URL?trk=x&amp;y=z",
                "URL，",
                "URL。",
                "URL)",
                "(URL",
                "URL]",
                "{URL}",
                "*URL*",
                "URL:",
                "URL?",
                "URL|",
                "• URL",
                "URL –",
                "URL—",
                "URL·",
                "ʼURLʼ",
                "&lt;URL&gt;",
                "&quot;URL&quot;,",
                "URL&amp;",
                "URL&",
                "URL\u200B,"
            })
    void a_url_is_read_as_people_paste_it(String pasted) {
        for (String url : new String[] {
            "https://www.linkedin.com/in/JaneDoe", "linkedin.com/in/janedoe", "https://de.linkedin.com/in/janedoe"
        }) {
            assertThat(LinkedInUrl.parse(pasted.replace("URL", url)))
                    .as(pasted)
                    .contains(new LinkedInUrl("linkedin.com/in/janedoe"));
        }
        assertThat(Term.ofUrl(pasted.replace("URL", "https://www.linkedin.com/in/JaneDoe")))
                .isEqualTo(new Term("linkedin.com/in/janedoe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ｈｔｔｐｓ://ｗｗｗ.ｌｉｎｋｅｄｉｎ.com/in/janedoe",
                "ｈｔｔｐｓ：／／ｗｗｗ．ｌｉｎｋｅｄｉｎ．ｃｏｍ／ｉｎ／ｊａｎｅｄｏｅ",
                "https://www.linkedin.com/in/ＪａｎｅＤｏｅ？ｔｒｋ＝ｘ",
                "https://www.linkedin.com/in/%EF%BD%8Aanedoe"
            })
    void full_width_characters_are_those_of_ascii(String url) {
        assertThat(LinkedInUrl.parse(url)).contains(new LinkedInUrl("linkedin.com/in/janedoe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/in/a, https://www.linkedin.com/in/b",
                "/in/a,https://www.linkedin.com/in/b",
                "/in/a;linkedin.com/in/b",
                "/in/a https://www.linkedin.com/in/b",
                "/in/a\nhttps://www.linkedin.com/in/b",
                "/in/a\thttps://www.linkedin.com/in/b",
                "/in/a | www.linkedin.com/in/b",
                "/in/a/ https://example.com",
                "/in/ahttps://www.linkedin.com/in/b",
                "/in/a?trk=x, https://www.linkedin.com/in/b",
                "/in/a?trk=x https://de.linkedin.com/in/b",
                "/in/a#top;https://www.linkedin.com/in/b",
                "/in/a&amp;trk=x, https://www.linkedin.com/in/b",
                "/in/a%2C%20https%3A%2F%2Fwww.linkedin.com%2Fin%2Fb"
            })
    void a_text_of_two_urls_identifies_no_person(String end) {
        assertThat(LinkedInUrl.parse("https://www.linkedin.com" + end)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "in/jane%2C in/jane%2C",
                "in/jane./details in/jane%2E",
                "in/o%27/ in/o%27",
                "in/a%2C. in/a%2C",
                "in/jane-(doe) in/jane-(doe%29"
            })
    void encoded_punctuation_at_the_end_is_a_part_of_the_name(String path, String normal) {
        LinkedInUrl form = new LinkedInUrl("linkedin.com/" + normal);
        assertThat(LinkedInUrl.parse("https://www.linkedin.com/" + path)).contains(form);
        assertThat(LinkedInUrl.parse(form.value())).contains(form);
    }
}
