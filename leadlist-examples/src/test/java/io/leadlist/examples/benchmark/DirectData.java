package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.Organizations;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.harness.Work;
import io.leadlist.examples.benchmark.peer.HibernateEntity;
import io.leadlist.examples.benchmark.peer.JpaPipeline;
import io.leadlist.examples.benchmark.peer.ProspectBody;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Row 7: a body of 1,000 people as data, from its bytes to the response. */
final class DirectData extends HeadlineRow {
    private static final String WORK = """
            A JSON body of 1,000 people, from its bytes to the response: it is parsed and validated; the people are
            matched with those of the organization by e-mail address and LinkedIn URL, stored as records, and added
            to a list. Each round has its own organization. For comparison, the parts alone: parsing and validation
            (the call is rejected, because the list does not exist), Jackson into a tree, and the library's stored
            rows, prepared in advance, as arrays by hand. The JPA pipeline matches people by e-mail address only,
            and stores columns, not documents.""";
    private static final String VALIDATED_ONLY = "leadlist, parsed and validated only";
    private static final String PARSED_ONLY = "Jackson into a tree";
    private static final String ROWS = "by hand, prepared rows";

    DirectData() {
        super(7, "Direct data", WORK, "people", "");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        try (Database database = Database.start(name)) {
            Scenario scenario = new OneDatabase(database, scale.withCalls(1).withWarmUp(3)).run();
            return new Part(
                    List.of(scenario),
                    List.of(
                            Verdict.atMost(
                                    scenario.title() + ": share of parsing and validation",
                                    database.isH2() ? 0.25 : 0.15,
                                    scenario.leadlist().rate()
                                            / scenario.of(VALIDATED_ONLY).rate()),
                            Verdict.atLeast(
                                    scenario.title() + ": rate relative to JPA",
                                    1.2,
                                    scenario.rateRelativeTo(JpaPipeline.NAME))));
        }
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private static final String MODEL = Organizations.id("model", 0);
        private final Database database;
        private final LeadLists leadLists;
        private final EntitiesEndpoints endpoints;
        private final Scale scale;
        private final byte[] body;
        private int organizations;

        OneDatabase(Database database, Scale scale) {
            this.database = database;
            this.scale = scale;
            this.leadLists = new BenchmarkLists(database).leadLists();
            this.endpoints = EntitiesEndpoints.over(leadLists);
            this.body = ProspectBody.json(scale.ids());
        }

        Scenario run() throws Exception {
            add(Caller.of("benchmark", MODEL), list(MODEL));
            List<Rows> rows = stored();
            MemberTable.create(database, HibernateEntity.TABLE);
            database.settle();
            try (JpaPipeline jpa = new JpaPipeline(database)) {
                return new Race(database, scale)
                        .run(
                                String.format("%,d people", scale.ids()),
                                null,
                                scale.ids(),
                                List.of(
                                        inOrganization(Contestant.LEADLIST, "leadlist", organization -> {
                                                    UUID list = list(organization);
                                                    Caller caller = Caller.of("benchmark", organization);
                                                    return () -> add(caller, list);
                                                })
                                                .counting(() -> members("leadlist")),
                                        inOrganization(
                                                VALIDATED_ONLY,
                                                "validated",
                                                organization -> () -> reject(Caller.of("benchmark", organization))),
                                        inOrganization(PARSED_ONLY, "parsed", organization -> this::parse),
                                        inOrganization(ROWS, "rows", organization -> {
                                                    int number = Organizations.number(database, organization);
                                                    return () -> insert(number, rows);
                                                })
                                                .counting(() -> members("rows")),
                                        inOrganization(JpaPipeline.NAME, "jpa", organization -> {
                                                    UUID list = UUID.randomUUID();
                                                    return () -> jpa.add(organization, list, body);
                                                })
                                                .counting(() -> database.number(
                                                        "SELECT count(*) FROM " + HibernateEntity.TABLE))));
            }
        }

        private Contestant inOrganization(String name, String purpose, Prepared prepared) {
            return Contestant.of(name, round -> prepared.in(Organizations.id(purpose, organizations++)));
        }

        private UUID list(String organization) {
            return leadLists
                    .create(Caller.of("benchmark", organization), NewLeadList.ofPeople("benchmark"))
                    .list()
                    .id()
                    .uuid();
        }

        private long add(Caller caller, UUID list) {
            Response response = endpoints.addProspects(Request.of(caller, body), list.toString());
            if (response.status() != 200 || response.bytes().length == 0) {
                throw new IllegalStateException(response.text());
            }
            return JsonMapper.shared()
                    .readTree(response.bytes())
                    .path("addedCount")
                    .asLong();
        }

        private long reject(Caller caller) {
            Response response = endpoints.addProspects(
                    Request.of(caller, body), UUID.randomUUID().toString());
            if (response.status() != 404) {
                throw new IllegalStateException(response.text());
            }
            return 0;
        }

        private long parse() {
            return JsonMapper.shared().readTree(body).path("prospects").size();
        }

        private long members(String purpose) throws SQLException {
            return database.number("SELECT count(*) FROM " + LibraryMembers.TABLE
                    + " m JOIN lead_organization o ON o.organization_no = m.organization_no"
                    + " WHERE o.organization_id LIKE '" + Organizations.start(purpose) + "%'");
        }

        /** Returns the rows that the library stored for one body. */
        private List<Rows> stored() throws SQLException {
            int model = Organizations.number(database, MODEL);
            try (Connection connection = database.dataSource().getConnection()) {
                return List.of(
                        read(
                                connection,
                                "lead_record",
                                "lead_no, lead_type, id, profile, created_at, updated_at",
                                model),
                        read(connection, "lead_person_key", "lead_no, key_rule, key_value", model),
                        read(connection, "lead_list_member", "lead_no, version, ordinal, list_id", model));
            }
        }

        private static Rows read(Connection connection, String table, String columns, int organization)
                throws SQLException {
            return Rows.read(connection, table, columns, "FROM " + table + " WHERE organization_no = ?", organization);
        }

        private long insert(int organization, List<Rows> all) throws SQLException {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try {
                    for (Rows rows : all) {
                        BulkInsert.ARRAYS.insert(connection, organization, rows);
                    }
                    connection.commit();
                } finally {
                    connection.setAutoCommit(true);
                }
            }
            return scale.ids();
        }
    }

    @FunctionalInterface
    private interface Prepared {
        Work.Round in(String organization) throws SQLException;
    }
}
