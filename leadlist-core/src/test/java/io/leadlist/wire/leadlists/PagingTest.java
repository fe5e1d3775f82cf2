package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static io.leadlist.wire.leadlists.Api.OTHER;
import static io.leadlist.wire.leadlists.Api.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of leads and of lists, forward and back, and cursors that are none. */
class PagingTest {
    private static final String PARAMETER = "unsupported_value -: Unsupported value provided for parameter: ";

    private final Api api = new Api();

    @AfterEach
    void nothing_has_failed() {
        assertThat(api.errors).isEmpty();
    }

    @Test
    void a_list_comes_with_its_first_hundred_leads_and_a_link_to_the_next() {
        String id = api.anEmailList(250);

        Response first = api.get(id);

        assertThat(Api.emailsOf(first)).hasSize(100).startsWith("lead0@example.com");
        assertThat(Api.link(first, "self")).isEqualTo("/lead-lists/" + id);
        assertThat(Api.link(first, "prev")).isNull();
        assertThat(Api.link(first, "next")).startsWith("/lead-lists/" + id + "?page[size]=100&page[after]=");
        Response second = api.follow(Api.link(first, "next"));
        assertThat(Api.link(second, "self")).isEqualTo(Api.link(first, "next"));
        assertThat(Api.link(second, "prev")).startsWith("/lead-lists/" + id + "?page[size]=100&page[before]=");
    }

    @Test
    void a_list_of_two_sources_is_read_forward_and_back() {
        String id = anImportIntoAListOfPeople(7, 8);
        for (String size : new String[] {"1", "2", "4", "5", "15", "1000"}) {
            assertReadBothWays(api.get(id, new PageQuery(size, null, null)), 15, Api::emailsOf);
        }
    }

    @Test
    void more_than_a_hundred_leads_are_read_forward_and_back() {
        assertReadBothWays(api.get(api.anEmailList(250)), 250, Api::emailsOf);
    }

    @Test
    void lists_are_read_forward_and_back_the_newest_first() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(api.anEmailList(1));
        }
        String made = anImportIntoAListOfPeople(1, 0);
        api.leadLists.create(ADMIN, NewLeadList.ofCompanies("Companies"));
        api.leadLists.create(OTHER, NewLeadList.ofPeople("Others"));
        ids.add(made);
        Collections.reverse(ids);

        for (String size : new String[] {"1", "3", "8", "9"}) {
            Response first = api.list(new PageQuery(size, null, null));
            assertReadBothWays(first, 8, PagingTest::idsOf);
            assertThat(Api.link(first, "self")).isEqualTo("/lead-lists?page[size]=" + size);
        }
        Response all = api.list(PageQuery.FIRST);
        assertThat(idsOf(all)).isEqualTo(ids);
        assertThat(Api.link(all, "self")).isEqualTo("/lead-lists");
        Api.json(all).get("lead_lists").forEach(list -> {
            assertThat(list.get("leads")).isEmpty();
            assertThat(list.get("_links").get("self").get("href").asString())
                    .isEqualTo("/lead-lists/" + list.get("id").asString());
        });
        assertThat(all.headers()).isEmpty();
    }

    /** Reads all pages by {@code next}, then all by {@code prev}. */
    private void assertReadBothWays(Response first, int count, Function<Response, List<String>> elements) {
        List<String> forward = new ArrayList<>(elements.apply(first));
        List<Response> pages = new ArrayList<>(List.of(first));
        for (Response page = first; Api.link(page, "next") != null; ) {
            page = api.follow(Api.link(page, "next"));
            pages.add(page);
            forward.addAll(elements.apply(page));
        }
        assertThat(forward).hasSize(count).doesNotHaveDuplicates();
        List<String> backward = new ArrayList<>();
        Response page = pages.get(pages.size() - 1);
        backward.addAll(elements.apply(page));
        while (Api.link(page, "prev") != null) {
            page = api.follow(Api.link(page, "prev"));
            backward.addAll(0, elements.apply(page));
        }
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void an_empty_list_has_one_page() {
        Response empty = api.get(api.anEmailList(0));

        assertThat(Api.emailsOf(empty)).isEmpty();
        assertThat(Api.link(empty, "next")).isNull();
        assertThat(Api.link(empty, "prev")).isNull();
    }

    @Test
    void cursors_survive_added_leads() {
        String id = api.anEmailList(4);
        String next = Api.link(api.get(id, new PageQuery("2", null, null)), "next");
        Response last = api.follow(next);
        assertThat(Api.link(last, "next")).isNull();

        api.addLeads(id, "{\"leads\":" + Api.emails(4, 3) + "}");

        Response again = api.follow(next);
        assertThat(Api.emailsOf(again)).isEqualTo(Api.emailsOf(last));
        assertThat(Api.emailsOf(api.follow(Api.link(again, "next"))))
                .containsExactly("lead4@example.com", "lead5@example.com");
    }

    @Test
    void sizes_are_one_to_a_thousand() {
        String id = api.anEmailList(3);

        assertThat(Api.emailsOf(api.get(id, new PageQuery("1", null, null)))).hasSize(1);
        assertThat(Api.emailsOf(api.get(id, new PageQuery("1000", null, null)))).hasSize(3);
        assertThat(Api.link(api.get(id, new PageQuery("100", null, null)), "self"))
                .isEqualTo("/lead-lists/" + id);
        for (String size : new String[] {"0", "1001", "x", "", " 1", "-1", "+1", "1e2", "99999999999", "١"}) {
            PageQuery page = new PageQuery(size, null, null);
            assertInvalid(api.get(id, page), PARAMETER + "page[size]");
            assertInvalid(api.list(page), PARAMETER + "page[size]");
        }
        assertInvalid(
                api.list(new PageQuery("x", "x", "x")),
                PARAMETER + "page[size]",
                PARAMETER + "page[after]",
                PARAMETER + "page[before]");
    }

    @Test
    void both_cursors_at_once_are_rejected() {
        String id = api.anEmailList(3);
        String cursor = cursorOf(id);

        assertInvalid(api.get(id, new PageQuery(null, cursor, cursor)), PARAMETER + "page[before]");
    }

    @Test
    void a_cursor_with_any_bit_flipped_is_none() {
        String id = anImportIntoAListOfPeople(2, 2);
        api.anEmailList(1);
        String ofEntry = cursorOf(id);
        String ofMember = cursor(Api.link(api.get(id, new PageQuery("3", null, null)), "next"));
        String ofList = cursor(Api.link(api.list(new PageQuery("1", null, null)), "next"));

        for (String cursor : List.of(ofEntry, ofMember)) {
            flipped(cursor).forEach(text -> assertNone(id, text));
        }
        flipped(ofList)
                .forEach(text -> assertInvalid(api.list(new PageQuery(null, text, null)), PARAMETER + "page[after]"));
    }

    private static List<String> flipped(String cursor) {
        return IntStream.range(0, cursor.length() * 8)
                .mapToObj(bit -> {
                    char[] text = cursor.toCharArray();
                    text[bit / 8] = (char) (text[bit / 8] ^ (1 << bit % 8));
                    return new String(text);
                })
                .toList();
    }

    @Test
    void a_cursor_is_good_for_its_own_sequence_alone() {
        String one = api.anEmailList(3);
        String two = api.anEmailList(3);
        String ofLists = cursor(Api.link(api.list(new PageQuery("1", null, null)), "next"));
        LeadListId list = LeadListId.parse(one);
        String others = Cursors.ofLeads(OTHER.organization(), list)
                .write(Cursors.ofLeads(ADMIN.organization(), list)
                        .parse(cursorOf(one))
                        .orElseThrow());

        for (String text :
                List.of(cursorOf(two), ofLists, others, "", "=", "x", "\0", "x".repeat(100_000), cursorOf(one) + "=")) {
            assertNone(one, text);
        }
        assertInvalid(api.list(new PageQuery(null, cursorOf(one), null)), PARAMETER + "page[after]");
        assertInvalid(
                Api.checked(api.endpoints.list(OTHER, new PageQuery(null, ofLists, null))), PARAMETER + "page[after]");
    }

    private void assertNone(String id, String cursor) {
        assertInvalid(api.get(id, new PageQuery(null, cursor, null)), PARAMETER + "page[after]");
        assertInvalid(api.get(id, new PageQuery(null, null, cursor)), PARAMETER + "page[before]");
    }

    private String cursorOf(String id) {
        return cursor(Api.link(api.get(id, new PageQuery("1", null, null)), "next"));
    }

    private static String cursor(String href) {
        return href.replaceFirst(".*=", "");
    }

    private static List<String> idsOf(Response page) {
        List<String> ids = new ArrayList<>();
        Api.json(page).get("lead_lists").forEach(list -> ids.add(list.get("id").asString()));
        return ids;
    }

    /** A list that was made through the entities API, got people there, and then leads through this one. */
    private String anImportIntoAListOfPeople(int people, int leads) {
        LeadListId list = api.leadLists
                .create(ADMIN, NewLeadList.ofPeople("People"))
                .list()
                .id();
        List<Prospect> prospects = IntStream.range(0, people)
                .mapToObj(i -> Prospect.of(PersonProfile.named("First", "Last " + i)
                        .emails("person" + i + "@example.com")
                        .build()))
                .toList();
        api.leadLists.addProspects(ADMIN, list, prospects);
        if (leads > 0) {
            api.addLeads(list.toString(), "{\"type\":\"email\",\"leads\":" + Api.emails(0, leads) + "}");
        }
        return list.toString();
    }
}
