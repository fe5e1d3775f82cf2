package io.leadlist.examples.service;

import static io.leadlist.examples.service.PageJson.joined;
import static io.leadlist.examples.service.PageJson.text;

import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of the members of a list. */
final class MembersJson {
    private MembersJson() {}

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

    /** A list as it was at a version. */
    record AsOf(long version, String name, long members, Instant at) {
        static AsOf of(LeadList list) {
            return new AsOf(list.version(), list.name(), list.memberCount(), list.updatedAt());
        }
    }

    /** The members that leave a list. */
    record Removal(List<String> ids, boolean stayingOut) {
        Removal {
            ids = List.copyOf(ids);
        }
    }

    record Removed(int removed, long version) {
        static Removed of(RemoveReport report) {
            return new Removed(report.removedCount(), report.list().version());
        }
    }

    /** The members that are kept out of all lists, and why. */
    record Suppression(List<String> ids, String reason) {
        Suppression {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The result of a suppression.
     *
     * @param memberships the number of memberships that ended, in all lists of the organization
     */
    record Suppressed(int added, long memberships) {
        static Suppressed of(SuppressionReport report) {
            return new Suppressed(
                    report.count(Result.ADDED),
                    report.memberRemoval().map(removal -> removal.memberships()).orElse(0L));
        }
    }
}
