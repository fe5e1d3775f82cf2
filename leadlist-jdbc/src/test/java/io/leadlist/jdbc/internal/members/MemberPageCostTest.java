package io.leadlist.jdbc.internal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.Scene;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A page deep inside a change of 100,000 members costs as much as the first page.
 *
 * <p>The pages of a test take some tenths of a second. If each page read all members before it, they would take six to
 * ten seconds. The limit is far from both.
 */
@Tag("time-bound")
@ParameterizedClass
@EnumSource(Database.class)
class MemberPageCostTest {
    private static final int MEMBERS = 100_000;
    private static final int PAGES = 400;
    private static final int LIMIT = 10;
    private static final long ADDED = 2;
    private static final long CLEARED = 3;
    private final Database database;
    private final DataSource dataSource;
    private final Scene scene;
    private final JdbcStorage storage;

    MemberPageCostTest(Database database) {
        this.database = database;
        this.dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        this.scene = new Scene(dataSource);
        this.storage = JdbcStorage.over(dataSource);
    }

    /** Otherwise H2 keeps the database in memory. */
    @AfterEach
    void forget() throws SQLException {
        if (database == Database.H2) {
            execute("DROP ALL OBJECTS");
        }
    }

    @Test
    void a_page_of_members_is_fast() throws SQLException {
        LeadList list = filled();

        assertPages((members, deep) -> positions(members.page(list, deep, LIMIT)));
    }

    @Test
    void a_page_of_members_that_left_later_is_fast() throws SQLException {
        LeadList before = filled();
        scene.leadLists.clear(scene.caller, before.id());

        assertPages((members, deep) -> positions(members.page(before, deep, LIMIT)));
    }

    @Test
    void a_page_of_members_that_no_import_added_is_fast() throws SQLException {
        LeadList list = filled();

        assertPages((members, deep) -> positions(members.notImported(list, PageRequest.after(deep, LIMIT))));
    }

    @Test
    void a_backward_page_of_members_that_no_import_added_is_fast() throws SQLException {
        LeadList list = filled();

        assertPages(
                time -> new MemberPosition(ADDED, LIMIT + time),
                (members, early) -> positions(members.notImported(list, PageRequest.before(early, LIMIT))),
                early -> following(new MemberPosition(ADDED, early.ordinal() - LIMIT - 1)));
    }

    @Test
    void a_page_of_the_members_that_a_change_added_is_fast() throws SQLException {
        LeadList list = filled();

        assertPages(
                (members, deep) -> changed(members.changes(list, new FeedPosition(ADDED, true, deep), ADDED, LIMIT)));
    }

    @Test
    void a_page_of_the_members_that_a_change_removed_is_fast() throws SQLException {
        LeadList list = filled();
        scene.leadLists.clear(scene.caller, list.id());

        assertPages((members, deep) ->
                changed(members.changes(list, new FeedPosition(CLEARED, false, deep), CLEARED, LIMIT)));
    }

    private void assertPages(BiFunction<Members, MemberPosition, List<MemberPosition>> page) {
        assertPages(time -> new MemberPosition(ADDED, MEMBERS - LIMIT - 1 - time), page, MemberPageCostTest::following);
    }

    /** Reads a different page each time, because H2 caches results. */
    private void assertPages(
            IntFunction<MemberPosition> positions,
            BiFunction<Members, MemberPosition, List<MemberPosition>> page,
            Function<MemberPosition, List<MemberPosition>> expected) {
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            for (int time = 0; time < PAGES; time++) {
                MemberPosition position = positions.apply(time);
                assertThat(storage.<List<MemberPosition>>read(
                                scene.caller.organization(),
                                transaction -> page.apply(transaction.members(), position)))
                        .isEqualTo(expected.apply(position));
            }
        });
    }

    private static List<MemberPosition> following(MemberPosition position) {
        return IntStream.rangeClosed(1, LIMIT)
                .mapToObj(offset -> new MemberPosition(position.version(), position.ordinal() + offset))
                .toList();
    }

    /** Creates a list to which one change added all members. */
    private LeadList filled() throws SQLException {
        LeadListId id = scene.aPersonList();
        String organization = "(SELECT o.organization_no FROM lead_organization o WHERE o.organization_id = '"
                + scene.caller.organization().value() + "')";
        String list = "CAST('" + id.uuid() + "' AS uuid)";
        String numbers = database == Database.H2 ? "SYSTEM_RANGE" : "generate_series";
        execute(
                "INSERT INTO lead_record (organization_no, lead_no, lead_type, id) SELECT " + organization
                        + ", n, 'PERSON', 'person-' || n FROM " + numbers + "(0, " + (MEMBERS - 1) + ") AS s(n)",
                "INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal) SELECT "
                        + organization + ", " + list + ", n, " + ADDED + ", n FROM " + numbers + "(0, " + (MEMBERS - 1)
                        + ") AS s(n)",
                "UPDATE lead_list SET version = " + ADDED + ", member_count = " + MEMBERS + " WHERE organization_no = "
                        + organization + " AND id = " + list,
                "ANALYZE");
        return scene.leadLists.find(scene.caller, id);
    }

    private void execute(String... sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private static List<MemberPosition> positions(List<Member> members) {
        return members.stream().map(Member::position).toList();
    }

    private static List<MemberPosition> changed(List<MemberChange> changes) {
        return changes.stream().map(change -> change.position().member()).toList();
    }
}
