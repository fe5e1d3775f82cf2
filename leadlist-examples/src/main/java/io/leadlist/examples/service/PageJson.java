package io.leadlist.examples.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.imports.ImportedList;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the page's own routes, written by Jackson without null values. */
final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PageJson() {}

    static Response response(Object value) {
        byte[] json = MAPPER.writeValueAsBytes(value);
        return Response.of(200, "application/json", out -> out.write(json)).withHeader("Cache-Control", "no-store");
    }

    /** Reads a body of one of the page's own routes. */
    static <T> T read(InputStream body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value != null) { // null for the text null
                return value;
            }
        } catch (JacksonException malformed) {
            throw new InvalidParameterException("body", "Invalid JSON");
        }
        throw new InvalidParameterException("body", "The body must be an object");
    }

    record CurrentCaller(String user, String organization, boolean admin) {
        static CurrentCaller of(Caller.Member caller) {
            return new CurrentCaller(
                    caller.user().value(), caller.organization().value(), caller.admin());
        }
    }

    record Lists(List<OneList> lists, @Nullable String next) {
        static Lists of(LeadListsPage page) {
            return new Lists(
                    page.lists().stream().map(list -> OneList.of(list, null)).toList(), text(page.next()));
        }
    }

    record OneList(
            String id,
            String name,
            String type,
            long members,
            long version,
            @Nullable String icpId,
            @Nullable Instant start,
            @Nullable Instant end,
            Instant createdAt,
            Instant updatedAt,
            List<String> users,
            @Nullable Import leadImport) {
        static OneList of(LeadList list, @Nullable ImportedList imported) {
            Campaign campaign = list.campaign();
            return new OneList(
                    list.id().toString(),
                    list.name(),
                    lower(list.type()),
                    list.memberCount(),
                    list.version(),
                    Objects.toString(list.icpId(), null),
                    campaign == null ? null : campaign.start(),
                    campaign == null ? null : campaign.end(),
                    list.createdAt(),
                    list.updatedAt(),
                    list.userIds().stream().map(user -> user.value()).toList(),
                    imported == null ? null : Import.of(imported).orElse(null));
        }
    }

    record Import(String id, String name, String status, int leads, int done) {
        /** Returns the list's import, or empty for a list without one. */
        static Optional<Import> of(ImportedList list) {
            return Optional.ofNullable(list.leadImport())
                    .map(one -> new Import(
                            list.id().toString(),
                            list.list().name(),
                            one.status().name().toLowerCase(Locale.ROOT),
                            one.leads(),
                            one.done()));
        }
    }

    record Members(List<OneMember> members, @Nullable String next) {
        static Members of(MembersPage page) {
            return new Members(page.members().stream().map(OneMember::of).toList(), text(page.next()));
        }
    }

    /** A member with a part of its record: a person's title and address, or a company's domain and industry. */
    record OneMember(
            String id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String domain,
            @Nullable String industry,
            @Nullable String location) {
        static OneMember of(PopulatedMember member) {
            String id = member.id().value();
            return member.person()
                    .map(person -> of(id, person.profile()))
                    .or(() -> member.company().map(company -> of(id, company.profile())))
                    .orElse(new OneMember(id, null, null, null, null, null, null));
        }

        private static OneMember of(String id, PersonProfile person) {
            String email = person.emails().isEmpty() ? null : person.emails().get(0);
            return new OneMember(
                    id,
                    joined(" ", person.firstName(), person.lastName()),
                    person.jobTitle(),
                    email,
                    null,
                    person.industry(),
                    joined(", ", person.city(), person.country()));
        }

        private static OneMember of(String id, CompanyProfile company) {
            return new OneMember(
                    id,
                    company.name(),
                    null,
                    null,
                    company.domain(),
                    company.industry(),
                    joined(", ", company.city(), company.country()));
        }
    }

    /**
     * A part of a journal, the last change first.
     *
     * @param next the version that the next part ends before; null at the beginning of the journal
     */
    record Changes(List<OneChange> changes, @Nullable Long next) {
        static Changes of(List<Change> inOrder, long since) {
            List<OneChange> changes =
                    new ArrayList<>(inOrder.stream().map(OneChange::of).toList());
            Collections.reverse(changes);
            return new Changes(changes, since == 0 ? null : since + 1);
        }
    }

    record OneChange(
            long version,
            Instant at,
            String by,
            String source,
            int added,
            int removed,
            long members,
            @Nullable String idempotencyKey,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {
        static OneChange of(Change change) {
            IdempotencyKey key = change.idempotencyKey();
            return new OneChange(
                    change.version(),
                    change.at(),
                    change.by().value(),
                    lower(change.source()),
                    change.added(),
                    change.removed(),
                    change.memberCount(),
                    key == null ? null : key.value(),
                    change.undoes(),
                    change.undoneBy());
        }
    }

    /**
     * The result of a dry run.
     *
     * @param members the number of members that the list would have
     */
    record DryRun(long members, Map<String, Integer> counts, List<OneOutcome> outcomes) {
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
                            .toList());
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

    private static @Nullable String joined(String separator, @Nullable String one, @Nullable String other) {
        String text = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
