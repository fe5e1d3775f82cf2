package io.leadlist.examples.benchmark.core;

import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.Users;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the parsing and validation of a body with plain data binding. The library's side is the endpoint, from the
 * bytes to the start of the transaction: the storage has its result ready. The other side binds the same bytes to
 * records with exactly the body's properties, and validates nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class BodyBenchmark {
    /** The number of people in the body of the entities API. */
    @Param("1000")
    public int prospects;

    /** The number of leads in the body of the lead-lists API. */
    @Param("10000")
    public int leads;

    private final JsonMapper jackson = JsonMapper.builder().build();
    private byte[] prospectsBody = {};
    private byte[] leadsBody = {};
    private String listId = "";
    private EntitiesEndpoints entities;
    private LeadListsEndpoints leadLists;

    /** A body of prospects, bound by Jackson. */
    public record ProspectsBody(List<ProspectRecord> prospects) {}

    /** A prospect, bound by Jackson. */
    public record ProspectRecord(
            String id,
            String firstName,
            String lastName,
            String jobTitle,
            String city,
            String country,
            String linkedinUrl,
            List<String> emails,
            List<String> phones,
            String companyId,
            String seniority,
            List<String> departments,
            List<String> functions) {}

    /** A body of leads, bound by Jackson. */
    public record LeadsBody(String name, boolean shared, String owner, String type, List<LeadRecord> leads) {}

    /** A lead, bound by Jackson. */
    public record LeadRecord(
            String linkedin_url,
            String email,
            String title,
            String company_name,
            String company_domain,
            String campaign,
            Integer score) {}

    private record OneUser() implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return Optional.of(new UserId("user_xyz789"));
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.of(SampleBodies.OWNER);
        }
    }

    /** Creates the bodies and checks that both sides accept them. */
    @Setup
    public void prepare() {
        prospectsBody = SampleBodies.prospects(prospects);
        leadsBody = SampleBodies.leads(leads);
        LeadList list = SampleLists.people();
        listId = list.id().toString();
        entities = EntitiesEndpoints.over(LeadLists.over(new AnsweringStorage(new AddReport(list, List.of())))
                .build());
        ImportReport report = new ImportReport(new ImportedList(list, null), leads, 0);
        leadLists = LeadListsEndpoints.over(LeadLists.over(new AnsweringStorage(report))
                .users(new OneUser())
                .build()
                .imports());
        require(prospects().status() == 200 && leads().status() == 202, "the bodies are rejected");
        require(
                prospectsByJackson().prospects().size() == prospects
                        && leadsByJackson().leads().size() == leads,
                "the bodies are not bound");
    }

    /** The library reads a body of the entities API: people as data. */
    @Benchmark
    public Response prospects() {
        return entities.addProspects(Request.of(SampleLists.CALLER, prospectsBody), listId);
    }

    /** Jackson binds the same body. */
    @Benchmark
    public ProspectsBody prospectsByJackson() {
        return jackson.readValue(prospectsBody, ProspectsBody.class);
    }

    /** The library reads a body of the lead-lists API: a new list of raw leads. */
    @Benchmark
    public Response leads() {
        return leadLists.create(Request.of(SampleLists.CALLER, leadsBody));
    }

    /** Jackson binds the same body. */
    @Benchmark
    public LeadsBody leadsByJackson() {
        return jackson.readValue(leadsBody, LeadsBody.class);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
