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
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The main job, to be watched: every request that the entities API documents, played on an embedded H2 file and checked
 * against the documented answers; then the same through the Java API; then the lead-lists API in the same way, with a
 * worker that finds out who thousands of raw leads are.
 *
 * <p>Run a second time, it finds what the first run stored: the lists are the same, and everybody is already there. It
 * exits with 1 if an answer is not the documented one. The file is {@code target/quickstart/leadlist.mv.db}; delete it
 * to start anew.
 */
public final class Quickstart {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final Caller STRANGER = Caller.of("user_abc123", "org_acme");
    private static final String CREATE = "POST /api/v1/entities/leadlists";
    private static final String UNKNOWN_LIST = "550e8400-e29b-41d4-a716-446655440000";
    private final EntitiesEndpoints endpoints;
    private final Conversation conversation;
    private final boolean firstRun;

    private Quickstart(EntitiesEndpoints endpoints, Conversation conversation, boolean firstRun) {
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
            EntitiesEndpoints endpoints = EntitiesEndpoints.over(leadLists);
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
        String people =
                create("Create a person list", DocumentedRequests.CREATE_PERSON_LIST, DocumentedResponses.PERSON_LIST);
        String companies = create(
                "Create a company list", DocumentedRequests.CREATE_COMPANY_LIST, DocumentedResponses.COMPANY_LIST);
        create("Create with the minimal request", DocumentedRequests.CREATE_MINIMAL, DocumentedResponses.MINIMAL_LIST);
        addProspects(people);
        addCompanies();
        errorsOfCreating();
        errorsOfAddingProspects(people, companies);
        errorsOfAddingCompanies(people, companies);
    }

    private void addProspects(String list) {
        prospects(
                "Add prospects: direct data",
                CALLER,
                list,
                DocumentedRequests.DIRECT_DATA,
                first(DocumentedResponses.added(2)));
        prospects(
                "Add prospects: manual selection, two of three are members by now",
                CALLER,
                list,
                DocumentedRequests.MANUAL,
                first(DocumentedResponses.added(1)));
        prospects(
                "Add prospects: bulk selection, one excluded, three are members by now",
                CALLER,
                list,
                DocumentedRequests.BULK,
                first(DocumentedResponses.added(15)));
        prospects(
                "Add prospects: all already there",
                CALLER,
                list,
                DocumentedRequests.MANUAL,
                DocumentedResponses.NONE_ADDED);
        Response found = endpoints.get(CALLER, list);
        conversation.show(
                "Read the list with its people", "GET " + path(list), "", found, DocumentedResponses.PERSON_LIST_FOUND);
    }

    private void addCompanies() {
        String list = create(
                "Create a company list to fill",
                DocumentedRequests.CREATE_EMPTY_COMPANY_LIST,
                DocumentedResponses.EMPTY_COMPANY_LIST);
        companies(
                "Add two companies: the documented answer",
                CALLER,
                list,
                DocumentedRequests.TWO_COMPANIES,
                first(DocumentedResponses.TWO_COMPANIES_ADDED));
        companies(
                "Add one company",
                CALLER,
                list,
                DocumentedRequests.ONE_COMPANY,
                first(DocumentedResponses.ONE_COMPANY_ADDED));
        companies(
                "Add several companies, one is a member by now",
                CALLER,
                list,
                DocumentedRequests.SEVERAL_COMPANIES,
                first(DocumentedResponses.SEVERAL_COMPANIES_ADDED));
        companies(
                "Add companies: all already there",
                CALLER,
                list,
                DocumentedRequests.SEVERAL_COMPANIES,
                DocumentedResponses.NONE_ADDED);
    }

    private void errorsOfCreating() {
        created(
                "Create without a name",
                CALLER,
                DocumentedRequests.CREATE_WITHOUT_NAME,
                DocumentedResponses.NAME_REQUIRED);
        created(
                "Create when nobody is signed in",
                Caller.anonymous(),
                DocumentedRequests.CREATE_MINIMAL,
                DocumentedResponses.UNAUTHORIZED);
        WireOptions options = WireOptions.DEFAULT.withErrorListener(
                error -> System.out.println("\n(The host's error listener is told: " + error + ")"));
        Response failed = EntitiesEndpoints.over(
                        LeadLists.over(new FailingStorage()).build(), options)
                .create(Request.of(CALLER, DocumentedRequests.CREATE_MINIMAL));
        conversation.show(
                "Create when the storage fails",
                CREATE,
                DocumentedRequests.CREATE_MINIMAL,
                failed,
                DocumentedResponses.INTERNAL_ERROR);
    }

    private void errorsOfAddingProspects(String people, String companies) {
        Caller nowhere = Caller.withoutOrganization("user_xyz789");
        prospects(
                "Add prospects: no first name",
                CALLER,
                people,
                DocumentedRequests.DIRECT_WITHOUT_FIRST_NAME,
                DocumentedResponses.FIRST_NAME_REQUIRED);
        prospects(
                "Add prospects: no organization",
                nowhere,
                people,
                DocumentedRequests.MANUAL,
                DocumentedResponses.ORGANIZATION_REQUIRED);
        prospects(
                "Add prospects: no access", STRANGER, people, DocumentedRequests.MANUAL, DocumentedResponses.FORBIDDEN);
        prospects(
                "Add prospects: no such list",
                CALLER,
                UNKNOWN_LIST,
                DocumentedRequests.MANUAL,
                DocumentedResponses.PROSPECTS_LIST_NOT_FOUND);
        prospects(
                "Add prospects: a company list",
                CALLER,
                companies,
                DocumentedRequests.MANUAL,
                DocumentedResponses.NOT_FOR_PROSPECTS);
    }

    private void errorsOfAddingCompanies(String people, String companies) {
        Caller nowhere = Caller.withoutOrganization("user_xyz789");
        companies(
                "Add companies: an id that is no UUID",
                CALLER,
                companies,
                DocumentedRequests.INVALID_COMPANY_ID,
                DocumentedResponses.INVALID_UUID);
        companies(
                "Add companies: no id",
                CALLER,
                companies,
                DocumentedRequests.NO_COMPANY_ID,
                DocumentedResponses.COMPANY_ID_REQUIRED);
        companies(
                "Add companies: a person list",
                CALLER,
                people,
                DocumentedRequests.ONE_COMPANY,
                DocumentedResponses.NOT_FOR_COMPANIES);
        companies(
                "Add companies: no organization",
                nowhere,
                companies,
                DocumentedRequests.ONE_COMPANY,
                DocumentedResponses.ORGANIZATION_REQUIRED);
        companies(
                "Add companies: no access",
                STRANGER,
                companies,
                DocumentedRequests.ONE_COMPANY,
                DocumentedResponses.FORBIDDEN);
        companies(
                "Add companies: no such list",
                CALLER,
                UNKNOWN_LIST,
                DocumentedRequests.ONE_COMPANY,
                DocumentedResponses.COMPANIES_LIST_NOT_FOUND);
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
        return firstRun ? expected : DocumentedResponses.NONE_ADDED;
    }

    private static String path(String list) {
        return "/api/v1/entities/leadlists/" + list;
    }
}
