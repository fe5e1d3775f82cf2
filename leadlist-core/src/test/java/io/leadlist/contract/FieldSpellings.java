package io.leadlist.contract;

import io.leadlist.search.facet.SearchField;
import java.util.ArrayList;
import java.util.List;

/** Values with their spellings, as files and people write them, for the fields of a search. */
final class FieldSpellings {
    /** A value of a field in several spellings. Each spelling must find each of them. */
    record Value(SearchField field, List<String> spellings) {}

    private static final List<String> PERSON_URLS = List.of(
            "https://www.linkedin.com/in/sam-sample-3",
            "https://de.linkedin.com/in/sam-sample-3",
            "https://www.linkedin.com/in/sam-sample-3/de",
            "https://www.linkedin.com/in/sam%2Dsample%2D3",
            "https://www.linkedin.com:443/in/Sam-Sample-3",
            "linkedin.com/in/sam-sample-3/details/skills/",
            "http://linkedin.com/in/sam-sample-3?trk=x#top");

    private static final List<String> COMPANY_URLS = List.of(
            "https://www.linkedin.com/company/acme",
            "https://uk.linkedin.com/company/ACME/about/",
            "linkedin.com:443/company/acme?trk=x");

    private static final List<String> PHONES = List.of(
            "+14155552671",
            "\u202a+1 415 555 2671\u202c",
            "'+1 415 555 2671",
            "(+1) 415 555 2671",
            "tel:+1-415-555-2671",
            "+1 415 555 2671 ext. 5");

    private static final List<String> TITLES = List.of(
            "Sales Manager",
            "Sales Manager\u200b",
            "\ufeffSales-Manager",
            "Sales Mana\u00adger",
            "\u202asales_MANAGER\u202c",
            "ＳＡＬＥＳ\u00a0Ｍａｎａｇｅｒ");

    /** The values, each with its spellings. */
    static final List<Value> ALL = all();

    private FieldSpellings() {}

    private static List<Value> all() {
        List<Value> all = new ArrayList<>();
        List<String> accented = List.of(
                "linkedin.com/in/jérôme",
                "https://fr.linkedin.com/in/j%C3%A9r%C3%B4me",
                "linkedin.com/in/JE\u0301RÔME");
        for (SearchField field : List.of(SearchField.CONTACT_LINKEDIN, SearchField.CONTACT_SOCIAL_MEDIA_LINK)) {
            all.add(new Value(field, PERSON_URLS));
            all.add(new Value(field, accented));
        }
        for (SearchField field :
                List.of(SearchField.ACCOUNT_LINKEDIN, SearchField.ACCOUNT_SOCIAL_MEDIA_LINK, SearchField.ACCOUNT_URL)) {
            all.add(new Value(field, COMPANY_URLS));
            all.add(new Value(
                    field, List.of("https://www.Acme.com/", "acme.com", "//acme.com:443?x=1", "acme.com\u200b")));
        }
        all.add(new Value(SearchField.ACCOUNT_PHONE_NUMBER, PHONES));
        all.add(new Value(
                SearchField.ACCOUNT_DOMAIN,
                List.of(
                        "acme.com",
                        "ACME.com\u00a0",
                        "www.acme.com",
                        "https://acme.com/",
                        "acme.com.",
                        "jane@acme.com")));
        all.add(new Value(
                SearchField.ACCOUNT_DOMAIN,
                List.of("bücher.example", "xn--bcher-kva.example", "BU\u0308CHER.example")));
        all.add(new Value(SearchField.ACCOUNT_DOMAIN, List.of("straße.example", "xn--strae-oqa.example")));
        all.add(new Value(SearchField.ACCOUNT_DOMAIN, List.of("strasse.example", "STRASSE.example")));
        all.add(new Value(
                SearchField.ACCOUNT_URL, List.of("https://bücher.example/x", "xn--bcher-kva.example:443/x/")));
        for (SearchField field : List.of(
                SearchField.CONTACT_LATEST_TITLE,
                SearchField.CONTACT_DEPARTMENT_AND_FUNCTION,
                SearchField.CONTACT_LOCATION,
                SearchField.CONTACT_SKILL,
                SearchField.ACCOUNT_NAME,
                SearchField.ACCOUNT_INDUSTRIES,
                SearchField.ACCOUNT_LOCATION)) {
            all.add(new Value(field, TITLES));
            all.add(new Value(field, List.of("Kırıkkale", "KIRIKKALE", "kirikkale")));
            all.add(new Value(field, List.of("Macy's", "Macy’s", "MACY`S", "Macyʼs", "macy´s")));
        }
        all.add(new Value(
                SearchField.CONTACT_FULL_NAME,
                List.of("Jane Doe", "Jane Doe, MBA 🚀", "JANE DOE\u200b", "Dr. Jane Doe", "Jane Doe (she/her)")));
        all.add(new Value(SearchField.CONTACT_CURRENT_COMPANY, List.of("acme-1", "ACME-1", "ac\u00adme-1\u200b")));
        return List.copyOf(all);
    }
}
