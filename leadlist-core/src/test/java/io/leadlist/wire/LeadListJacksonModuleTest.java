package io.leadlist.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.EntryId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.IcpId;
import io.leadlist.list.MemberPosition;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A host's own Jackson writes ids, keys and cursors as texts, and reads them. */
class LeadListJacksonModuleTest {
    private static final String UUID = "550e8400-e29b-41d4-a716-446655440000";
    private static final LeadListId LIST = LeadListId.parse(UUID);

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new LeadListJacksonModule()).build();

    /** A record of a host. */
    record Campaign(LeadListId list, UserId owner, List<PersonId> people, Map<PersonId, CompanyId> employers) {}

    static Stream<Object> values() {
        return Stream.of(
                LIST,
                new UserId("user_1"),
                new OrganizationId("org_1"),
                new IdempotencyKey("key"),
                new PersonId("lead_abc123"),
                CompanyId.parse(UUID),
                IcpId.parse(UUID),
                new EntryId(LIST.uuid()),
                new ListCursor(Instant.ofEpochMilli(7), LIST),
                new MemberCursor(LIST, 3, new MemberPosition(2, 1)),
                ChangeCursor.since(LIST, 4));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_its_text(Object value) {
        String json = mapper.writeValueAsString(value);

        assertThat(json).isEqualTo("\"" + value + "\"");
        assertThat(mapper.readValue(json, value.getClass())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_can_be_the_key_of_an_object(Object value) {
        String json = mapper.writeValueAsString(Map.of(value, 1));

        assertThat(json).isEqualTo("{\"" + value + "\":1}");
        assertThat(mapper.<Map<?, ?>>readValue(
                        json, mapper.getTypeFactory().constructMapType(Map.class, value.getClass(), Integer.class)))
                .isEqualTo(Map.of(value, 1));
    }

    @Test
    void the_record_of_a_host_holds_ids() {
        Campaign campaign = new Campaign(
                LIST,
                new UserId("user_1"),
                List.of(new PersonId("a"), new PersonId("b")),
                Map.of(new PersonId("a"), CompanyId.parse(UUID)));

        String json = mapper.writeValueAsString(campaign);

        assertThat(mapper.readTree(json)).isEqualTo(mapper.readTree("""
                {"list":"%s","owner":"user_1","people":["a","b"],"employers":{"a":"%s"}}""".formatted(UUID, UUID)));
        assertThat(mapper.readValue(json, Campaign.class)).isEqualTo(campaign);
    }

    @Test
    void the_id_of_any_lead_is_its_text() {
        List<LeadId> leads = List.of(new PersonId("a"), CompanyId.parse(UUID));

        assertThat(mapper.writeValueAsString(leads)).isEqualTo("[\"a\",\"" + UUID + "\"]");
    }

    @Test
    void null_stays_null() {
        String json = "{\"list\":null,\"owner\":null,\"people\":null,\"employers\":null}";

        assertThat(mapper.readValue(json, Campaign.class)).isEqualTo(new Campaign(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list\":\"secret\"}",
                "{\"list\":{\"uuid\":\"secret\"}}",
                "{\"list\":5432101}",
                "{\"people\":[\"secret\\u0000\"]}",
                "{\"employers\":{\"a\":\"secret\"}}",
                "{\"employers\":{\"secret\\u0000\":null}}"
            })
    void a_wrong_text_is_rejected_without_being_quoted(String json) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue(json, Campaign.class))
                .satisfies(rejected -> assertThat(rejected.toString()).doesNotContain("secret", "5432101"))
                .withNoCause();
    }

    @Test
    void a_host_finds_the_module_as_a_service() {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();

        assertThat(found.writeValueAsString(LIST)).isEqualTo("\"" + UUID + "\"");
    }
}
