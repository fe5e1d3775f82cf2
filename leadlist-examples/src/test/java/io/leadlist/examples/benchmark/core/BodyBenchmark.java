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
 * Parsing and validating a body. The library's side is the endpoint itself, from the bytes to where its transaction
 * would begin: the storage has its answer ready. The other side binds the same bytes to plain records that have just
 * the properties which are there, and checks nothing.
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
    /** How many people are in the body of the entities API. */
    @Param("1000")
    public int prospects;

    /** How many leads are in the body of the lead-lists API. */
    @Param("10000")
    public int leads;

    private final JsonMapper jackson = JsonMapper.builder().build();
    private byte[] prospectsBody = {};
    private byte[] leadsBody = {};
    private String listId = "";
    private EntitiesEndpoints entities;
    private LeadListsEndpoints leadLists;

    /** ProspectsBody. */
    public record ProspectsBody(List<ProspectRecord> prospects) {}

    /** ProspectRecord. */
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

    /** LeadsBody. */
    public record LeadsBody(String name, boolean shared, String owner, String type, List<LeadRecord> leads) {}

    /** LeadRecord. */
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

    /** Makes the bodies, and checks that they are taken. */
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
        require(prospects().status() == 200 && leads().status() == 202, "the bodies are refused");
        require(
                prospectsByJackson().prospects().size() == prospects
                        && leadsByJackson().leads().size() == leads,
                "the bodies are not bound");
    }

    /** A body of the entities API: people as data. */
    @Benchmark
    public Response prospects() {
        return entities.addProspects(Request.of(SampleLists.CALLER, prospectsBody), listId);
    }

    /** The same, bound by Jackson alone. */
    @Benchmark
    public ProspectsBody prospectsByJackson() {
        return jackson.readValue(prospectsBody, ProspectsBody.class);
    }

    /** A body of the lead-lists API: a new list of raw leads. */
    @Benchmark
    public Response leads() {
        return leadLists.create(Request.of(SampleLists.CALLER, leadsBody));
    }

    /** The same, bound by Jackson alone. */
    @Benchmark
    public LeadsBody leadsByJackson() {
        return jackson.readValue(leadsBody, LeadsBody.class);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
