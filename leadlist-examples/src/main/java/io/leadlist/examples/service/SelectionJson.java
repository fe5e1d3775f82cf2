package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageJson.lower;

import io.leadlist.examples.service.MembersJson.OneMember;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.facet.SearchField;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.wire.search.ReceiptJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON of searches, dry runs and adds. */
final class SelectionJson {
    private SelectionJson() {}

    /**
     * A field that a search can use.
     *
     * @param form the form of its filter
     * @param values the values of its vocabulary; empty if it accepts any text
     */
    record Field(String path, String form, List<String> values) {
        static Field of(SearchField field) {
            return new Field(field.toString(), lower(field.envelope()), suggestions(field));
        }

        /** Departments are an open field; those with a head count are the usual ones. */
        private static List<String> suggestions(SearchField field) {
            return switch (field) {
                case CONTACT_DEPARTMENT_AND_FUNCTION, ACCOUNT_EMPLOYEE_DEPARTMENT_AND_FUNCTION ->
                    SearchField.ACCOUNT_METRIC_EMPLOYEE.vocabulary().values();
                default -> field.vocabulary().values();
            };
        }
    }

    /** The companies of a dry run. */
    record Companies(List<String> companyIds) {
        Companies {
            companyIds = List.copyOf(companyIds);
        }
    }

    /** The result of an add. */
    record Added(int added, long members, long version) {
        static Added of(AddReport report) {
            return new Added(
                    report.addedCount(),
                    report.list().memberCount(),
                    report.list().version());
        }
    }

    /**
     * The result of a dry run.
     *
     * @param members the number of members that the list would have
     * @param receipt the people that a bulk selection has chosen; null for another selection
     */
    record DryRun(
            long members,
            Map<String, Integer> counts,
            List<OneOutcome> outcomes,
            @Nullable JsonNode receipt) {
        static DryRun of(AddReport report, List<PopulatedMember> records) {
            Map<LeadId, PopulatedMember> known = new HashMap<>();
            records.forEach(member -> known.put(member.id(), member));
            Map<String, Integer> counts = new LinkedHashMap<>();
            report.counts().forEach((outcome, count) -> counts.put(lower(outcome), count));
            return new DryRun(
                    report.list().memberCount(),
                    counts,
                    report.outcomes().stream()
                            .map(outcome -> OneOutcome.of(outcome, known))
                            .toList(),
                    null);
        }

        DryRun withReceipt(@Nullable SelectionReceipt chosen) throws IOException {
            if (chosen == null) {
                return this;
            }
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ReceiptJson.write(chosen, json);
            return new DryRun(members, counts, outcomes, PageJson.tree(json.toByteArray()));
        }
    }

    record OneOutcome(
            int index,
            String outcome,
            String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String matchedBy,
            @Nullable String reason) {
        static OneOutcome of(AddOutcome outcome, Map<LeadId, PopulatedMember> known) {
            PopulatedMember member = known.get(outcome.id());
            OneMember one = member == null ? null : OneMember.of(member);
            return new OneOutcome(
                    outcome.index(),
                    lower(outcome.outcome()),
                    outcome.id().value(),
                    one == null ? null : one.name(),
                    one == null ? null : one.title(),
                    outcome.matchedBy() == null ? null : lower(outcome.matchedBy()),
                    outcome.reason());
        }
    }
}
