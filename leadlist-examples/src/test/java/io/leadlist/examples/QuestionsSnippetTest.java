package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.selection.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to the ten questions work, and can be found by the words of the question. */
class QuestionsSnippetTest {
    private static final Path PAGE = Repository.THIS.root().resolve("leadlist-core/docs/questions.md");
    private static final int SCREEN = 45;
    private static final Caller.Member ADMIN = Caller.of("ann", "acme").asAdmin();
    private static final PersonProfile JANE =
            PersonProfile.named("Jane", "Doe").emails("jane@example.com").build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page members",
                "retry",
                "test my code",
                "delete person data",
                "import csv",
                "block domain",
                "be notified",
                "back up migrate",
                "several nodes",
                "see sql metrics"
            })
    void a_heading_has_the_words_of_the_question_and_a_short_answer_with_code(String question) {
        List<String> answers = Arrays.stream(Repository.text(PAGE).split("\n## ", -1))
                .skip(1)
                .filter(section -> Arrays.stream(question.split(" ", -1)).allMatch(heading(section)::contains))
                .toList();
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.lines()).hasSizeLessThanOrEqualTo(SCREEN);
            assertThat(answer).contains("```java");
        });
    }

    private static String heading(String section) {
        return section.lines().findFirst().orElseThrow().toLowerCase(Locale.ROOT);
    }

    @Test
    void every_member_is_shown_once() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
        LeadListId list =
                leadLists.create(ADMIN, NewLeadList.ofPeople("A list")).list().id();
        List<Prospect> people = IntStream.range(0, 250)
                .mapToObj(i -> Prospect.of(PersonProfile.named("Jane", "Doe")
                        .emails("jane" + i + "@example.com")
                        .build()))
                .toList();
        leadLists.addProspects(ADMIN, list, people);

        List<LeadId> shown = new ArrayList<>();
        QuestionsSnippet.showMembers(leadLists, ADMIN, list, member -> shown.add(member.id()));

        assertThat(shown)
                .isEqualTo(leadLists.findPopulated(ADMIN, list).memberIds().toList())
                .hasSize(250);
    }

    @Test
    void a_test_decides_about_people_time_and_ids() {
        PersonId id = new PersonId("jane");
        LeadLists leadLists = QuestionsSnippet.ofTest(Person.of(id, JANE));
        var list = leadLists.create(ADMIN, NewLeadList.ofPeople("A list")).list();

        assertThat(list.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(list.id().uuid().getMostSignificantBits()).isZero();
        assertThat(leadLists
                        .addProspects(ADMIN, list.id(), Selection.manual(List.of(id)))
                        .list()
                        .memberCount())
                .isEqualTo(1);
    }

    @Test
    void a_person_is_erased_after_a_rehearsal() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
        var list = leadLists.create(ADMIN, NewLeadList.ofPeople("A list")).list();
        leadLists.addProspects(ADMIN, list.id(), List.of(Prospect.of(JANE)));

        List<ErasureCertificate> certificates = QuestionsSnippet.erase(leadLists, ADMIN);

        assertThat(certificates).noneMatch(ErasureCertificate::isNothing);
        assertThat(leadLists.findPopulated(ADMIN, list.id()).members()).noneMatch(member -> member.record() != null);
    }

    @Test
    void a_backup_of_a_running_database_has_the_lists() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve("leadlist")), "", "");
        QuestionsSnippet.migrate(pool);
        var list = LeadLists.over(JdbcStorage.over(pool))
                .build()
                .create(ADMIN, NewLeadList.ofPeople("A list"))
                .list();

        QuestionsSnippet.backUp(pool, folder.resolve("backup.zip"));
        pool.dispose();
        Restore.execute(
                folder.resolve("backup.zip").toString(),
                folder.resolve("restored").toString(),
                null);

        JdbcConnectionPool restored =
                JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve("restored/leadlist")), "", "");
        try {
            QuestionsSnippet.migrate(restored);
            assertThat(LeadLists.over(JdbcStorage.over(restored)).build().find(ADMIN, list.id()))
                    .isEqualTo(list);
        } finally {
            restored.dispose();
        }
    }
}
