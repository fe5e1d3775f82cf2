package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.examples.Conversation.Expected;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.lance.LanceEndpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The main job, to be watched: every request that the entities API documents, played on an embedded H2 file and checked against the documented
 * answers; then the same through the Java API; then the lead-lists API in the same way, with a worker that finds out who thousands of raw leads are.
 *
 * <p>Run a second time, it finds what the first run stored: the lists are the same, and everybody is already there. It exits with 1 if an answer
 * is not the documented one. The file is {@code target/quickstart/leadlist.mv.db}; delete it to start anew.
 */
public final class Quickstart {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final Caller STRANGER = Caller.of("user_abc123", "org_acme");
    private static final String CREATE = "POST /api/v1/entities/leadlists";
    private static final String UNKNOWN_LIST = "550e8400-e29b-41d4-a716-446655440000";
    private final LanceEndpoints endpoints;
    private final Conversation conversation;
    private final boolean firstRun;

    private Quickstart(LanceEndpoints endpoints, Conversation conversation, boolean firstRun) {
        this.endpoints = endpoints;
        this.conversation = conversation;
        this.firstRun = firstRun;
    }

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
            LanceEndpoints endpoints = LanceEndpoints.over(leadLists);
            new Quickstart(endpoints, conversation, firstRun).play();
            System.out.println("\n=== The same in Java");
            JavaSnippet.run(leadLists, System.out);
            System.out.println("\n=== A bulk selection, looked at before it is added");
            SelectionSnippet.run(leadLists, CALLER, System.out);
            new ListLifeConversation(leadLists, conversation).play();
            System.out.println("\n=== The life of a list, in Java");
            ListLife.run(leadLists, System.out);
            LeadListsConversation.over(pool, conversation, firstRun).play();
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

    private void play() {
        String people = create("Create a person list", SeedRequests.CREATE_PERSON_LIST, SeedAnswers.PERSON_LIST);
        String companies = create("Create a company list", SeedRequests.CREATE_COMPANY_LIST, SeedAnswers.COMPANY_LIST);
        create("Create with the minimal request", SeedRequests.CREATE_MINIMAL, SeedAnswers.MINIMAL_LIST);
        addProspects(people);
        addCompanies();
        errorsOfCreating();
        errorsOfAddingProspects(people, companies);
        errorsOfAddingCompanies(people, companies);
    }

    private void addProspects(String list) {
        prospects("Add prospects: direct data", CALLER, list, SeedRequests.DIRECT_DATA, first(SeedAnswers.added(2)));
        prospects(
                "Add prospects: manual selection, two of three are members by now",
                CALLER,
                list,
                SeedRequests.MANUAL,
                first(SeedAnswers.added(1)));
        prospects(
                "Add prospects: bulk selection, one excluded, three are members by now",
                CALLER,
                list,
                SeedRequests.BULK,
                first(SeedAnswers.added(15)));
        prospects("Add prospects: all already there", CALLER, list, SeedRequests.MANUAL, SeedAnswers.NONE_ADDED);
        Response found = endpoints.get(CALLER, list);
        conversation.show(
                "Read the list with its people", "GET " + path(list), "", found, SeedAnswers.PERSON_LIST_FOUND);
    }

    private void addCompanies() {
        String list = create(
                "Create a company list to fill",
                SeedRequests.CREATE_EMPTY_COMPANY_LIST,
                SeedAnswers.EMPTY_COMPANY_LIST);
        companies(
                "Add two companies: the documented answer",
                CALLER,
                list,
                SeedRequests.TWO_COMPANIES,
                first(SeedAnswers.TWO_COMPANIES_ADDED));
        companies("Add one company", CALLER, list, SeedRequests.ONE_COMPANY, first(SeedAnswers.ONE_COMPANY_ADDED));
        companies(
                "Add several companies, one is a member by now",
                CALLER,
                list,
                SeedRequests.SEVERAL_COMPANIES,
                first(SeedAnswers.SEVERAL_COMPANIES_ADDED));
        companies(
                "Add companies: all already there",
                CALLER,
                list,
                SeedRequests.SEVERAL_COMPANIES,
                SeedAnswers.NONE_ADDED);
    }

    private void errorsOfCreating() {
        created("Create without a name", CALLER, SeedRequests.CREATE_WITHOUT_NAME, SeedAnswers.NAME_REQUIRED);
        created(
                "Create when nobody is signed in",
                Caller.anonymous(),
                SeedRequests.CREATE_MINIMAL,
                SeedAnswers.UNAUTHORIZED);
        Response failed = LanceEndpoints.over(
                        LeadLists.over(new FailingStorage()).build())
                .withErrorListener(error -> System.out.println("\n(The host's error listener is told: " + error + ")"))
                .create(Request.of(CALLER, SeedRequests.CREATE_MINIMAL));
        conversation.show(
                "Create when the storage fails",
                CREATE,
                SeedRequests.CREATE_MINIMAL,
                failed,
                SeedAnswers.INTERNAL_ERROR);
    }

    private void errorsOfAddingProspects(String people, String companies) {
        Caller nowhere = Caller.withoutOrganization("user_xyz789");
        prospects(
                "Add prospects: no first name",
                CALLER,
                people,
                SeedRequests.DIRECT_WITHOUT_FIRST_NAME,
                SeedAnswers.FIRST_NAME_REQUIRED);
        prospects(
                "Add prospects: no organization",
                nowhere,
                people,
                SeedRequests.MANUAL,
                SeedAnswers.ORGANIZATION_REQUIRED);
        prospects("Add prospects: no access", STRANGER, people, SeedRequests.MANUAL, SeedAnswers.FORBIDDEN);
        prospects(
                "Add prospects: no such list",
                CALLER,
                UNKNOWN_LIST,
                SeedRequests.MANUAL,
                SeedAnswers.PROSPECTS_LIST_NOT_FOUND);
        prospects(
                "Add prospects: a company list", CALLER, companies, SeedRequests.MANUAL, SeedAnswers.NOT_FOR_PROSPECTS);
    }

    private void errorsOfAddingCompanies(String people, String companies) {
        Caller nowhere = Caller.withoutOrganization("user_xyz789");
        companies(
                "Add companies: an id that is no UUID",
                CALLER,
                companies,
                SeedRequests.INVALID_COMPANY_ID,
                SeedAnswers.INVALID_UUID);
        companies(
                "Add companies: no id", CALLER, companies, SeedRequests.NO_COMPANY_ID, SeedAnswers.COMPANY_ID_REQUIRED);
        companies(
                "Add companies: a person list",
                CALLER,
                people,
                SeedRequests.ONE_COMPANY,
                SeedAnswers.NOT_FOR_COMPANIES);
        companies(
                "Add companies: no organization",
                nowhere,
                companies,
                SeedRequests.ONE_COMPANY,
                SeedAnswers.ORGANIZATION_REQUIRED);
        companies("Add companies: no access", STRANGER, companies, SeedRequests.ONE_COMPANY, SeedAnswers.FORBIDDEN);
        companies(
                "Add companies: no such list",
                CALLER,
                UNKNOWN_LIST,
                SeedRequests.ONE_COMPANY,
                SeedAnswers.COMPANIES_LIST_NOT_FOUND);
    }

    /** Creates a list under an idempotency key, so that the second run gets the list of the first. */
    private String create(String title, String body, Expected expected) {
        Response response = endpoints.create(Request.of(CALLER, body).withIdempotencyKey("quickstart: " + title));
        return conversation
                .show(title, CREATE + "   Idempotency-Key: quickstart: " + title, body, response, expected)
                .get("id")
                .stringValue();
    }

    private void created(String title, Caller caller, String body, Expected expected) {
        conversation.show(title, CREATE, body, endpoints.create(Request.of(caller, body)), expected);
    }

    private void prospects(String title, Caller caller, String list, String body, Expected expected) {
        Response response = endpoints.addProspects(Request.of(caller, body), list);
        conversation.show(title, "POST " + path(list) + "/add-prospects", body, response, expected);
    }

    private void companies(String title, Caller caller, String list, String body, Expected expected) {
        Response response = endpoints.addCompanies(Request.of(caller, body), list);
        conversation.show(title, "POST " + path(list) + "/add-companies", body, response, expected);
    }

    /** What the first run adds, the second finds there. */
    private Expected first(Expected expected) {
        return firstRun ? expected : SeedAnswers.NONE_ADDED;
    }

    private static String path(String list) {
        return "/api/v1/entities/leadlists/" + list;
    }
}
