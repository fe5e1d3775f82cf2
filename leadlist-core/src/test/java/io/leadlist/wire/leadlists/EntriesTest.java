package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static io.leadlist.wire.leadlists.Api.creation;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries and lists as they are answered: members, order, what is null, what is kept. */
class EntriesTest {
    private static final String PERSON = "11111111-2222-4333-8444-555555555555";

    private final Api api = new Api();

    @Test
    void of_an_entry_that_waits_all_that_is_not_known_is_null() {
        String id = Api.idOf(api.create(creation("email", "[{\"email\":\" Jane+x@Example.com\"}]")));

        Response list = api.get(id);

        JsonNode lead = Api.json(list).get("leads").get(0);
        assertThat(lead.toString())
                .isEqualTo("{\"id\":\"" + lead.get("id").asString() + "\",\"object\":\"lead_list_entry\","
                        + "\"email\":\"Jane+x@Example.com\",\"person_id\":null,\"linkedin_url\":null,\"linkedin\":null,"
                        + "\"first_name\":null,\"last_name\":null,\"company_name\":null,\"company_domain\":null,"
                        + "\"industry\":null,\"title\":null,\"email_validation_result\":null,\"data\":{}}");
        assertThat(list.headers()).isEqualTo(Map.of("Retry-After", "5"));
        assertThat(OpenApi.UNTOUCHED.errors("response_lead_list_object", list.text()))
                .isNotEmpty();
    }

    @Test
    void an_entry_of_which_all_is_known_is_valid_by_the_untouched_document() {
        String id = Api.idOf(api.create(creation(
                "linkedin", "[{\"linkedin_url\":\"https://de.linkedin.com/in/JaneDoe/?trk=x\",\"note\":\"n\"}]")));
        api.resolve(id, Map.of(1, resolved(PERSON, EmailVerdict.DELIVERABLE)));

        Response list = api.get(id);

        OpenApi.UNTOUCHED.assertAnswers(list);
        assertThat(list.headers()).isEmpty();
        assertThat(Api.json(list).get("status").asString()).isEqualTo("completed");
        JsonNode lead = Api.json(list).get("leads").get(0);
        String entry = lead.get("id").asString();
        assertThat(lead.toString())
                .isEqualTo("{\"id\":\"" + entry + "\",\"object\":\"lead_list_entry\",\"email\":\"jane@example.com\","
                        + "\"person_id\":\"" + PERSON
                        + "\",\"linkedin_url\":\"https://de.linkedin.com/in/JaneDoe/?trk=x\","
                        + "\"linkedin\":\"linkedin.com/in/janedoe\",\"first_name\":\"Jane\",\"last_name\":\"Doe\","
                        + "\"company_name\":\"Example\",\"company_domain\":\"example.com\",\"industry\":\"Software\","
                        + "\"title\":\"CEO\",\"email_validation_result\":{\"object\":\"email_validation_result\","
                        + "\"email\":\"jane@example.com\",\"result\":\"deliverable\"},\"data\":{\"note\":\"n\"},"
                        + "\"phone_numbers\":[{\"object\":\"phone_number\",\"id\":\"" + phoneId(entry, "+14155552671")
                        + "\",\"number\":\"+14155552671\",\"type\":\"mobile\",\"source\":\"crm\"},"
                        + "{\"object\":\"phone_number\",\"id\":\"" + phoneId(entry, "+14155552672")
                        + "\",\"number\":\"+14155552672\",\"type\":\"phone\"}]}");
    }

    private static String phoneId(String entry, String number) {
        return UUID.nameUUIDFromBytes((entry + "\n" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Test
    void every_verdict_and_every_kind_and_source_of_a_phone_is_one_of_the_document() {
        String id = Api.idOf(api.create(creation("email", Api.emails(0, 4))));
        api.resolve(
                id,
                Map.of(
                        1, resolved(PERSON, EmailVerdict.DELIVERABLE),
                        2, resolved(PERSON, EmailVerdict.RISKY),
                        3, resolved(PERSON, EmailVerdict.UNDELIVERABLE),
                        4, allPhones()));

        OpenApi.UNTOUCHED.assertAnswers(api.get(id));
    }

    private static Resolution allPhones() {
        List<PhoneNumber> phones = new ArrayList<>();
        for (PhoneNumber.Type type : PhoneNumber.Type.values()) {
            for (PhoneNumber.Source source : PhoneNumber.Source.values()) {
                phones.add(new PhoneNumber("+1415555" + (1000 + phones.size()), type, source));
            }
        }
        return new Resolution.Resolved(
                new PersonId(PERSON), Outcome.ADDED, null, known(), EmailVerdict.UNKNOWN, phones, null);
    }

    private static Resolution resolved(String person, EmailVerdict verdict) {
        return new Resolution.Resolved(
                new PersonId(person),
                Outcome.ADDED,
                null,
                known(),
                verdict,
                List.of(
                        new PhoneNumber("+14155552671", PhoneNumber.Type.MOBILE, PhoneNumber.Source.CRM),
                        new PhoneNumber("+14155552672", PhoneNumber.Type.PHONE, null)),
                null);
    }

    private static KnownLead known() {
        return new KnownLead(
                "jane@example.com",
                "https://www.linkedin.com/in/other",
                "Jane",
                "Doe",
                "CEO",
                "Example",
                "example.com",
                "Software");
    }

    @Test
    void an_unresolved_entry_keeps_what_it_said() {
        String id = Api.idOf(api.create(creation("email", Api.emails(0, 1))));
        api.resolve(id, Map.of(1, new Resolution.Unresolved("nobody knows")));

        assertThat(Api.emailsOf(api.get(id))).containsExactly("lead0@example.com");
    }

    @Test
    void data_is_given_back_as_it_came() {
        String data = "{\"n\":null,\"t\":true,\"f\":1.50,\"huge\":1E+999999,\"tiny\":1E-999999,\"l\":[1,\"x\",null,{}],"
                + "\"o\":{\"b\":{\"c\":\"\uD83D\uDE00\"},\"a\":-0.5},\"id\":\"mine\",\"\":0}";
        String id = Api.idOf(api.create(
                creation("email", "[{\"email\":\"a@example.com\"," + data.substring(1, data.length() - 1) + "}]")));

        assertThat(api.get(id).text()).contains("\"data\":" + data + "}");
    }

    @Test
    void odd_but_well_formed_urls_are_taken_and_brought_into_their_normal_form() {
        assertLinkedIn("https://www.linkedin.com/in/janedoe", "linkedin.com/in/janedoe");
        assertLinkedIn("linkedin.com/in/JaneDoe/", "linkedin.com/in/janedoe");
        assertLinkedIn("http://de.linkedin.com/in/janedoe?trk=x&utm_source=y#top", "linkedin.com/in/janedoe");
        assertLinkedIn("https://www.linkedin.com/pub/jane-doe/1/2/3/", "linkedin.com/pub/jane-doe/1/2/3");
        assertLinkedIn("https://www.linkedin.com/in/j%C3%BCrgen", "linkedin.com/in/jürgen");
    }

    private void assertLinkedIn(String url, String normalForm) {
        String id = Api.idOf(api.create(creation("linkedin", "[{\"linkedin_url\":\"  " + url + " \"}]")));
        JsonNode lead = Api.json(api.get(id)).get("leads").get(0);
        assertThat(lead.get("linkedin_url").asString()).isEqualTo(url);
        assertThat(lead.get("linkedin").asString()).isEqualTo(normalForm);
    }

    @Test
    void odd_but_well_formed_addresses_are_taken_as_they_are() {
        for (String email : new String[] {
            "jane+tag@example.com", "J.Doe@EXAMPLE.com", "o'hara@example.co.uk", "jane@xn--exmple-cua.com"
        }) {
            String id = Api.idOf(api.create(creation("email", "[{\"email\":\"" + email + "\"}]")));
            assertThat(Api.emailsOf(api.get(id))).containsExactly(email);
        }
        String international = Api.idOf(api.create(creation("email", "[{\"email\":\"jane@exämple.com\"}]")));
        assertThat(Api.emailsOf(api.get(international))).containsExactly("jane@exämple.com");
    }

    @Test
    void malformed_addresses_and_urls_are_rejected_whatever_the_type() {
        for (String email :
                new String[] {"jane", "jane@", "@example.com", "a b@example.com", "jane@example", "a@b@example.com"}) {
            Api.assertInvalid(
                    api.create(creation(
                            "linkedin", "[{\"linkedin_url\":\"linkedin.com/in/x\",\"email\":\"" + email + "\"}]")),
                    "unsupported_value /leads/0/email: Unsupported value provided for field: leads[0].email");
        }
        for (String url : new String[] {
            "linkedin.com",
            "linkedin.com/feed",
            "https://evil-linkedin.com/in/x",
            "ftp://linkedin.com/in/x",
            "linkedin.com/in/"
        }) {
            Api.assertInvalid(
                    api.create(creation("email", "[{\"email\":\"a@example.com\",\"linkedin_url\":\"" + url + "\"}]")),
                    "unsupported_value /leads/0/linkedin_url: Unsupported value provided for field: leads[0].linkedin_url");
        }
    }

    @Test
    void a_list_that_was_made_otherwise_is_a_completed_one_of_type_person() {
        var list = api.leadLists
                .create(ADMIN, NewLeadList.ofPeople("People").withPeople(List.of(new PersonId("lead_abc123"))))
                .list()
                .id();
        api.leadLists.addProspects(
                ADMIN,
                list,
                List.of(Prospect.of(PersonProfile.named("Jane", "Doe")
                        .emails("no address")
                        .linkedinUrl("no URL")
                        .jobTitle("CEO")
                        .build())));

        Response response = api.get(list.toString());

        JsonNode json = Api.json(response);
        assertThat(json.get("type").asString()).isEqualTo("person");
        assertThat(json.get("status").asString()).isEqualTo("completed");
        assertThat(json.get("owner").asString()).isEqualTo("admin@example.com");
        assertThat(json.get("options").toString())
                .isEqualTo("{\"reveal_phone_numbers\":false,\"validate_email\":true,\"enrich\":true}");
        assertThat(json.get("leads")).hasSize(2);
        JsonNode jane = json.get("leads").get(1);
        assertThat(jane.get("first_name").asString()).isEqualTo("Jane");
        assertThat(jane.get("email").isNull()).isTrue();
        assertThat(jane.get("linkedin_url").asString()).isEqualTo("no URL");
        assertThat(jane.get("linkedin").isNull()).isTrue();
        assertThat(json.get("leads").get(0).get("person_id").isNull()).isTrue();
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void an_owner_without_address_is_named_by_id() {
        var caller = Caller.of("user_nobody", "org_acme");
        var list = api.leadLists
                .create(caller, NewLeadList.ofPeople("People"))
                .list()
                .id();

        Response response = api.endpoints.get(caller, list.toString(), PageQuery.FIRST);

        assertThat(Api.json(response).get("owner").asString()).isEqualTo("user_nobody");
    }

    @Test
    void options_and_flags_are_returned_as_they_were_set() {
        String body = creation("email", "[]")
                .replace(
                        "\"type\"",
                        "\"visible\":true,\"options\":{\"reveal_phone_numbers\":true,\"validate_email\":false,\"enrich\":false},\"type\"");

        JsonNode json = Api.json(api.create(body));

        assertThat(json.get("visible").asBoolean()).isTrue();
        assertThat(json.get("options").toString())
                .isEqualTo("{\"reveal_phone_numbers\":true,\"validate_email\":false,\"enrich\":false}");
    }

    @Test
    void added_leads_may_be_of_another_kind() {
        String id = api.anEmailList(1);

        Response added =
                api.addLeads(id, "{\"type\":\"linkedin\",\"leads\":[{\"linkedin_url\":\"linkedin.com/in/x\"}]}");

        assertThat(added.status()).isEqualTo(202);
        assertThat(added.headers()).isEqualTo(Map.of("Retry-After", "5", "Vary", "Prefer"));
        assertThat(Api.json(added).get("leads")).isEmpty();
        assertThat(Api.json(added).get("type").asString()).isEqualTo("email");
        assertThat(Api.json(added).has("_errors")).isFalse();
        assertThat(Api.json(api.get(id)).get("leads")).hasSize(2);
    }
}
