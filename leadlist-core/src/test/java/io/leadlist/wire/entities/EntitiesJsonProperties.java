package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Campaign;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.Selection;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.request.AddCompaniesRequest;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.entities.request.ProspectRequest;
import io.leadlist.wire.entities.request.SelectionRequest;
import io.leadlist.wire.json.JsonLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * A list is read back as it was written. A rejected body changes nothing. Edge cases are off where those of so many
 * parts would outnumber the tries.
 */
@Domain(EntitiesDomain.class)
@Domain(DomainContext.Global.class)
class EntitiesJsonProperties {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_prospect_is_read_as_it_was_written(@ForAll Prospect prospect) throws IOException {
        PersonId id = prospect.id();
        String body = json(id == null ? prospect.profile() : Person.of(id, prospect.profile()));

        assertThat(read(ProspectRequest.class, body).toProspect()).isEqualTo(prospect);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void prospects_are_read_as_they_were_written(@ForAll List<Prospect> prospects) throws IOException {
        if (!prospects.isEmpty()) {
            String body = json(Map.of(
                    "prospects", prospects.stream().map(Prospect::profile).toList()));
            AddProspectsRequest request = read(AddProspectsRequest.class, body);

            assertThat(request.toSelection()).isEmpty();
            assertThat(request.toProspects())
                    .isEqualTo(prospects.stream()
                            .map(prospect -> Prospect.of(prospect.profile()))
                            .toList());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_selection_is_read_as_it_was_written(@ForAll Selection selection) throws IOException {
        assertThat(read(SelectionRequest.class, json(tree(selection))).toSelection())
                .isEqualTo(selection);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_new_list_is_read_as_it_was_written(@ForAll NewLeadList list) throws IOException {
        assertThat(read(NewListRequest.class, json(tree(list))).toNewLeadList()).isEqualTo(list);
    }

    @Property(tries = 200)
    void company_ids_are_read_as_they_were_written(@ForAll List<CompanyId> ids) throws IOException {
        if (!ids.isEmpty()) {
            assertThat(read(AddCompaniesRequest.class, json(Map.of("companyIds", ids)))
                            .toCompanyIds())
                    .isEqualTo(ids);
        }
    }

    @Property(tries = 200)
    void no_body_fails_and_a_rejected_one_changes_nothing(@ForAll("anyJson") String body) {
        Api api = new Api();
        String people = api.aPersonList();
        String companies = api.aCompanyList();
        LeadList before = api.list(people);

        for (Response response : List.of(
                api.create(body),
                api.addProspects(people, body),
                api.addCompanies(companies, body),
                api.update(api.aPersonList(), body),
                api.update(companies, body),
                api.endpoints.export(Request.of(Api.OWNER, body)))) {
            assertThat(response.status()).as(response.text()).isIn(200, 201, 400);
        }
        assertThat(api.addProspects(people, body).status() == 400)
                .isEqualTo(api.list(people).equals(before));
        assertThat(api.errors).isEmpty();
    }

    @Provide
    Arbitrary<String> anyJson() {
        return EntitiesDomain.anyJson();
    }

    private static <T> T read(Class<T> record, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return RecordReader.of(record)
                .read(new BodyReader(JsonLimits.DEFAULT).readObject(new ByteArrayInputStream(bytes)))
                .orThrow();
    }

    private static String json(Object value) {
        return EntitiesJson.response(200, value).text();
    }

    private static Map<String, Object> tree(NewLeadList list) {
        Campaign campaign = Objects.requireNonNull(list.campaign());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", list.name());
        tree.put("type", list.type());
        tree.put("icpId", list.icpId());
        tree.put("startDate", campaign.start());
        tree.put("endDate", campaign.end());
        tree.put(list.type() == LeadType.PERSON ? "personIds" : "companyIds", list.memberIds());
        return tree;
    }

    private static Map<String, Object> tree(Selection selection) {
        if (selection instanceof ManualSelection manual) {
            return Map.of("mode", "manual", "includedIds", manual.includedIds());
        }
        BulkSelection bulk = (BulkSelection) selection;
        Map<String, Object> filters = new LinkedHashMap<>(bulk.filters().toTree());
        bulk.fetchSize().ifPresent(size -> filters.put("size", size));
        return Map.of(
                "mode", "bulk",
                "startIndex", bulk.startIndex(),
                "targetCount", bulk.targetCount(),
                "excludedIds", bulk.excludedIds(),
                "filters", filters);
    }
}
