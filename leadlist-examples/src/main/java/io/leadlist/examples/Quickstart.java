package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.conformance.InProcess;
import io.leadlist.examples.Conversation.Expected;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.entities.SearchEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import io.leadlist.wire.routing.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Plays the requests that the two APIs document on an embedded H2 file, and compares each response with the documented
 * one; does the same through the Java API; then imports thousands of raw leads, which a worker resolves.
 *
 * <p>Run a second time, it finds what the first run stored: the import is complete, and nothing is paid for again. It
 * exits with 1 if a response is not the documented one. The file is {@code target/quickstart/leadlist.mv.db}; delete it
 * to start again.
 */
public final class Quickstart {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final String MINIMAL = """
            {
              "name": "New Campaign",
              "icpId": null,
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-12-31T23:59:59.000Z"
            }
            """;
    private static final Expected INTERNAL_ERROR = new Expected(500, """
            {"error": {"code": "INTERNAL_ERROR", "message": "An unexpected error occurred"}}
            """);

    private Quickstart() {}

    /** Plays the conversation. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(System.getProperty("quickstart.file", "target/quickstart/leadlist"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean firstRun = Files.notExists(file.resolveSibling(file.getFileName() + ".mv.db"));
        JdbcConnectionPool pool = JdbcConnectionPool.create(EmbeddedH2.url(file), "", "");
        Conversation conversation = new Conversation(System.out);
        try {
            LeadLists leadLists = JavaSetup.leadLists(pool);
            fill(JdbcDirectory.over(pool));
            System.out.println("Database: " + EmbeddedH2.url(file) + (firstRun ? " (new)" : " (found)"));
            LeadLists hosted = LeadListsConversation.leadLists(pool);
            DocumentedExamples examples =
                    new DocumentedExamples(service(hosted, JdbcDirectory.over(pool)), conversation);
            examples.play(DocumentedExamples.ENTITIES);
            fail(conversation);
            System.out.println("\n=== The same in Java");
            JavaSnippet.run(leadLists, System.out);
            System.out.println("\n=== A bulk selection, looked at before it is added");
            SelectionSnippet.run(leadLists, CALLER, System.out);
            new ListLifeConversation(leadLists, conversation).play();
            System.out.println("\n=== The life of a list, in Java");
            ListLife.run(leadLists, System.out);
            SuppressionSnippet.run(leadLists, System.out);
            ReuseSnippet.run(JdbcStorage.over(pool), System.out);
            ErasureSnippet.run(JdbcStorage.over(pool), System.out);
            MergingSnippet.run(JdbcStorage.over(pool), System.out);
            examples.play(DocumentedExamples.LEAD_LISTS);
            hosted.importWorker().build().work(LeadListsConversation.ADMIN.organization(), Duration.ofMinutes(1));
            new LeadListsConversation(hosted, conversation, firstRun).play();
            System.out.println("\n=== An import in Java");
            ImportSnippet.run(JdbcStorage.over(pool), JdbcDirectory.over(pool), System.out);
        } finally {
            pool.dispose();
        }
        conversation.finish();
    }

    private static void fill(JdbcDirectory directory) {
        if (!SampleDirectory.isIn(directory)) {
            directory.putCompanies(SampleDirectory.companies()).putPeople(SampleDirectory.people());
        }
    }

    /** Both APIs, without a server. */
    private static InProcess service(LeadLists leadLists, JdbcDirectory directory) {
        Routes routes = Routes.over(
                EntitiesEndpoints.over(leadLists),
                SearchEndpoints.over(directory),
                LeadListsEndpoints.over(leadLists.imports()));
        return InProcess.over(routes, () -> {});
    }

    /** The one documented response that takes a broken storage. */
    private static void fail(Conversation conversation) {
        WireOptions options = WireOptions.DEFAULT.withErrorListener(
                error -> System.out.println("\n(The host's error listener receives: " + error + ")"));
        Response failed = EntitiesEndpoints.over(
                        LeadLists.over(new FailingStorage()).build(), options)
                .create(Request.of(CALLER, MINIMAL));
        conversation.show(
                "Create when the storage fails", "POST /api/v1/entities/leadlists", MINIMAL, failed, INTERNAL_ERROR);
    }
}
