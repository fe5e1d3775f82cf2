package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.Person;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedMember;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Answers questions of users. A page shows the marked lines. */
final class QuestionsSnippet {
    private QuestionsSnippet() {}

    static void showMembers(LeadLists leadLists, Caller caller, LeadListId list, Consumer<PopulatedMember> shown) {
        // tag::members[]
        MemberCursor cursor = null; // the first page
        do {
            MembersPage page = leadLists.findMembers(caller, list, cursor, 100);
            page.members().forEach(shown);
            cursor = page.next().orElse(null);
        } while (cursor != null);
        // end::members[]
    }

    static LeadLists ofTest(Person jane) {
        // tag::testing[]
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        Iterator<UUID> ids =
                Stream.iterate(1L, id -> id + 1).map(id -> new UUID(0, id)).iterator();
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .directory(new MemoryDirectory().putPeople(List.of(jane)))
                .clock(clock)
                .ids(ids::next)
                .build();
        // end::testing[]
        return leadLists;
    }

    static List<ErasureCertificate> erase(LeadLists leadLists, Caller admin) {
        // tag::erase[]
        SuppressionKey key = SuppressionKey.parse(Kind.EMAIL, "jane@example.com");
        LeadLists rehearsal = leadLists.with(WriteOptions.DRY_RUN);
        ErasureCertificate found = rehearsal.people().erase(admin, key, "asked by letter of 2026-11-30");
        ErasureCertificate certificate = leadLists.people().erase(admin, key, "asked by letter of 2026-11-30");
        // end::erase[]
        return List.of(found, certificate);
    }

    static void backUp(DataSource dataSource, Path file) throws SQLException {
        // tag::backup[]
        try (Connection connection = dataSource.getConnection();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, file.toString()); // a zip file, which org.h2.tools.Restore reads
            backup.execute();
        }
        // end::backup[]
    }

    static void migrate(DataSource dataSource) {
        // tag::migrate[]
        JdbcSchema.migrate(dataSource); // or by your own Flyway; runs the scripts that have not run yet
        JdbcSchema.verify(dataSource); // throws SchemaVersionException if the tables are of another version
        // end::migrate[]
    }
}
