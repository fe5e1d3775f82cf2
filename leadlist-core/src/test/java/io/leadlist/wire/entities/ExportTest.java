package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertInvalid;
import static io.leadlist.wire.entities.Api.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.leadlist.call.Caller;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.csv.LeadCsv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People by selection, and whole lists, are exported as CSV. */
class ExportTest {
    private final Api api = new Api();

    @Test
    void a_manual_selection_is_a_file_with_its_count() {
        api.knowPeople("b", "a");

        Response response = export(
                "{\"mode\":\"manual\",\"includedIds\":[\"a\",\"lead_abc123\",\"b\",\"a\"]}", "[\"id\",\"firstName\"]");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(response.headers())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("X-Export-Count", "3", "Content-Disposition", "attachment; filename=\"leads.csv\""));
        assertThat(response.text()).isEqualTo("id,firstName\r\na,First a\r\nlead_abc123,\r\nb,First b\r\n");
    }

    @Test
    void a_bulk_selection_is_replayed_without_the_excluded_ones() {
        api.knowPeople("a", "b", "c", "d");

        Response response = export("""
                {"mode": "bulk", "startIndex": 0, "targetCount": 3, "excludedIds": ["b"],
                 "filters": {"contact": {"seniority": {"any": {"include": ["vp"]}}}}}
                """, "[\"id\"]");

        assertThat(response.headers()).containsEntry("X-Export-Count", "2");
        assertThat(response.text()).isEqualTo("id\r\na\r\nc\r\n");
    }

    @Test
    void the_organizations_own_record_is_exported_before_the_directorys() {
        String list = api.aPersonList();
        api.addProspects(list, "{\"prospects\":[{\"id\":\"a\",\"firstName\":\"Own\",\"lastName\":\"x\"}]}");
        api.knowPeople("a", "b");

        assertThat(export("{\"mode\":\"manual\",\"includedIds\":[\"a\",\"b\"]}", "[\"firstName\"]")
                        .text())
                .isEqualTo("firstName\r\nOwn\r\nFirst b\r\n");
    }

    @Test
    void the_records_of_another_organization_are_invisible() {
        String list = api.aPersonList();
        api.addProspects(list, "{\"prospects\":[{\"id\":\"a\",\"firstName\":\"Own\",\"lastName\":\"x\"}]}");
        Request request = Request.of(
                Caller.of("user_xyz789", "org_other").asAdmin(),
                "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"a\"]},\"exportFields\":[\"id\",\"firstName\"]}");

        assertThat(api.endpoints.export(request).text()).isEqualTo("id,firstName\r\na,\r\n");
    }

    @Test
    void an_export_adds_and_copies_no_person() {
        api.knowPeople("a");
        export("{\"mode\":\"manual\",\"includedIds\":[\"a\"]}", "[\"id\"]");
        String list = api.aPersonList();
        LeadList before = api.list(list);

        assertThat(api.list(list)).isEqualTo(before);
        assertAnswer(api.endpoints.list(OWNER), 200, "[" + written(list) + "]");
    }

    private String written(String list) {
        String text = api.get(list).text();
        return text.replace(",\"persons\":[]", "");
    }

    @Test
    void all_fields_are_exported_without_a_choice() {
        Response response = api.endpoints.export(
                Request.of(OWNER, "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"a\"]},\"unknown\":1}"));

        assertThat(rows(response).get(0))
                .startsWith("id", "createdAt", "updatedAt", "firstName", "lastName", "jobTitle")
                .isEqualTo(LeadCsv.of(LeadType.PERSON).fields());
    }

    @Test
    void the_columns_of_people_are_the_fields_of_their_json() {
        String list = api.aPersonList();
        api.addProspects(list, """
                {"prospects": [{
                  "id": "a", "firstName": "x", "lastName": "x", "jobTitle": "x", "city": "x", "postalCode": "x",
                  "country": "x", "linkedinUrl": "x", "emails": ["x"], "phones": ["x"], "companyId": "x",
                  "seniority": "x", "departments": ["x"], "subDepartments": ["x"], "functions": ["x"],
                  "industry": "x", "skills": ["x"], "birthDate": "x",
                  "languages": [{"language": "x", "level": "x"}],
                  "educations": [{"institution": {"id": "x", "name": "x", "logoUrl": "x", "linkedinUrl": "x"},
                    "degreeName": "x", "fieldOfStudy": "x", "grade": "x", "dates": {"start": "x", "end": "x"}}],
                  "workExperiences": [{"company": {"id": "x", "name": "x", "logoUrl": "x", "linkedinUrl": "x"},
                    "jobTitle": "x", "description": "x", "dates": {"start": "x", "end": "x"}}],
                  "baseProviderId": "x", "bullhornId": "x", "crmId": "x", "leadOwnerId": "x",
                  "consentStatus": "x", "consentSource": "x", "consentUpdatedAt": "2024-01-01"
                }]}
                """);
        List<String> fields = new ArrayList<>();
        addFields(
                fields,
                "",
                new JsonMapper()
                        .readTree(api.endpoints.members(OWNER, list).text())
                        .get(0));
        fields.add("deletedAt");

        Response response = api.endpoints.exportList(OWNER, list, List.of());

        assertThat(rows(response).get(0)).isEqualTo(fields);
        assertThat(rows(response).get(1).subList(0, fields.size() - 1)).doesNotContain("");
    }

    @Test
    void the_columns_of_companies_are_the_fields_of_their_json() {
        assertThat(LeadCsv.of(LeadType.COMPANY).fields())
                .containsExactly(
                        "id",
                        "name",
                        "legalName",
                        "description",
                        "summary",
                        "domain",
                        "industry",
                        "headcount",
                        "revenue",
                        "foundedYear",
                        "linkedinUrl",
                        "websiteUrl",
                        "logoUrl",
                        "city",
                        "country",
                        "postalCode",
                        "phones",
                        "baseProviderId",
                        "bullhornId",
                        "crmId",
                        "leadOwnerId");
    }

    private static void addFields(List<String> fields, String prefix, JsonNode object) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue().isArray() ? member.getValue().get(0) : member.getValue();
            if (value.isObject()) {
                addFields(fields, prefix + member.getKey() + ".", value);
            } else {
                fields.add(prefix + member.getKey());
            }
        });
    }

    @Test
    void a_list_of_people_is_exported_with_all_its_members() {
        api.knowPeople("b");
        String list = api.aListOf("a", "b");

        Response response = api.endpoints.exportList(OWNER, list, List.of("id", "lastName"));

        assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(response.headers())
                .containsEntry("X-Export-Count", "2")
                .containsEntry("Content-Disposition", "attachment; filename=\"lead-list-" + list + ".csv\"");
        assertThat(response.text()).isEqualTo("id,lastName\r\na,\r\nb,Last\r\n");
    }

    @Test
    void a_list_of_companies_is_exported_too() {
        String acme = "770e8400-e29b-41d4-a716-446655440001";
        api.knowCompany(acme, CompanyProfile.named("=Acme").build());
        String list = api.aCompanyList();
        api.addCompanies(list, "{\"companyIds\":[\"" + acme + "\"]}");

        Response response = api.endpoints.exportList(OWNER, list, List.of("id", "name"));

        assertThat(response.headers()).containsEntry("X-Export-Count", "1");
        assertThat(response.text()).isEqualTo("id,name\r\n" + acme + ",'=Acme\r\n");
    }

    @Test
    void the_count_is_that_of_the_rows_although_the_list_is_changed_meanwhile() {
        String list = api.aListOf("a", "b", "c");
        Response response = api.endpoints.exportList(OWNER, list, List.of("id"));
        api.update(list, "{\"personIds\":[\"a\",\"d\",\"e\",\"f\"]}");

        assertThat(response.headers()).containsEntry("X-Export-Count", "3");
        assertThat(response.text()).isEqualTo("id\r\na\r\nb\r\nc\r\n");
    }

    @Test
    void unknown_fields_are_rejected_at_their_path() {
        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[\"a\"]}", "[\"id\",\"x\",7,\"\\u0000\",\"headcount\"]"),
                "[\"exportFields\",1] Unknown export field",
                "[\"exportFields\",2] Expected string, received number",
                "[\"exportFields\",3] Invalid text: U+0000 or a lone surrogate",
                "[\"exportFields\",4] Unknown export field");
        assertAnswer(api.endpoints.exportList(OWNER, api.aPersonList(), List.of("id", "x")), 400, """
                {"error": {"code": "BAD_REQUEST", "message": "Unknown export field",
                  "details": [{"path": ["exportFields", 1], "message": "Unknown export field"}]}}
                """);
    }

    @Test
    void no_fields_are_no_choice() {
        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[\"a\"]}", "[]"),
                "[\"exportFields\"] Array must contain at least 1 element(s)");
        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[\"a\"]}", "null"),
                "[\"exportFields\"] Expected array, received null");
        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[\"a\"]}", "{}"),
                "[\"exportFields\"] Expected array, received object");
    }

    @Test
    void a_selection_is_needed_and_read_as_strictly_as_for_an_addition() {
        assertInvalid(api.endpoints.export(Request.of(OWNER, "{}")), "[\"selection\"] Required");
        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[],\"x\":1}", "[\"id\"]"),
                "[\"selection\",\"includedIds\"] Array must contain at least 1 element(s)",
                "[\"selection\"] Unrecognized key(s) in object: 'x'");
        assertInvalid(
                export("{\"mode\":\"bulk\",\"targetCount\":1001,\"filters\":{}}", "[\"id\"]"),
                "[\"selection\",\"targetCount\"] Number must be less than or equal to 1000",
                "[\"selection\",\"filters\"] At least one filter is required");
    }

    @Test
    void more_people_than_the_limit_are_rejected() {
        String many = String.join(",", Collections.nCopies(1_001, "\"a\""));

        assertInvalid(
                export("{\"mode\":\"manual\",\"includedIds\":[" + many + "]}", "[\"id\"]"),
                "[\"selection\",\"includedIds\"] Array must contain at most 1000 element(s)");
    }

    @Test
    void a_caller_without_an_organization_cannot_export() {
        String body = "{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"a\"]}}";

        assertRefused(api.endpoints.export(Request.of(Caller.anonymous(), body)), 401, "UNAUTHORIZED", "Unauthorized");
        assertRefused(
                api.endpoints.export(Request.of(Caller.withoutOrganization("u"), body)),
                401,
                "UNAUTHORIZED",
                "Organization ID required");
    }

    private Response export(String selection, String fields) {
        return api.endpoints.export(
                Request.of(OWNER, "{\"selection\":" + selection + ",\"exportFields\":" + fields + "}"));
    }

    private static List<List<String>> rows(Response response) {
        List<List<String>> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(response.text()).forEach(row -> rows.add(row.getFields()));
        return rows;
    }
}
