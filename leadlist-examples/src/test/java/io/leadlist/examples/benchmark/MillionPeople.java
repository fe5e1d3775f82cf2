package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import java.sql.SQLException;

/**
 * A large directory: people and a tenth as many companies, made up from their numbers by statements on whole sets, with
 * the facets and keys that {@code JdbcDirectory} would store of such records. A half of the companies are in a wanted
 * industry, a half have a wanted size; a half of the people have a wanted seniority, a half a wanted department.
 */
final class MillionPeople {
    private static final String COMPANIES = """
            CREATE TEMPORARY TABLE made_company AS
            SELECT s.n, %s AS id, 1 + %s AS size,
                   (ARRAY['Software Development', 'IT Services and IT Consulting', 'Retail', 'Hospitals and Health Care'])[1 + %s] AS industry
            FROM %s
            """;
    private static final String COMPANY = """
            INSERT INTO lead_directory_company (id, ordinal, profile)
            SELECT id, n, '{"name":"Company ' || n || '","industry":"' || industry || '","headcount":"'
                   || (ARRAY['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000'])[size] || '","phones":[],"externalIds":{}}'
            FROM made_company
            """;
    private static final String COMPANY_TERMS = """
            INSERT INTO lead_directory_company_term (entry, facet, term)
            SELECT n, f.facet, CASE WHEN f.of_name THEN 'company ' || n ELSE lower(industry) END
            FROM made_company CROSS JOIN (VALUES
                ('account.name', TRUE), ('account.keyword.NAME', TRUE), ('account.industries', FALSE), ('account.keyword.INDUSTRY', FALSE)) AS f(facet, of_name)
            """;
    private static final String COMPANY_NUMBERS = """
            INSERT INTO lead_directory_company_number (entry, facet, low, high)
            SELECT n, 'account.employeeSize', (ARRAY[1, 11, 51, 201, 501, 1001])[size], (ARRAY[10, 50, 200, 500, 1000, 5000])[size]
            FROM made_company
            """;
    private static final String COMPANY_WORDS = """
            INSERT INTO lead_directory_company_word (entry, facet, text, word, stem)
            SELECT n, f.facet, 0, w.word, w.stem
            FROM made_company JOIN (VALUES
                ('Software Development', 'software', 'softwar'), ('Software Development', 'development', 'develop'),
                ('IT Services and IT Consulting', 'it', 'it'), ('IT Services and IT Consulting', 'services', 'servic'),
                ('IT Services and IT Consulting', 'and', 'and'), ('IT Services and IT Consulting', 'consulting', 'consult'),
                ('Retail', 'retail', 'retail'), ('Hospitals and Health Care', 'hospitals', 'hospit'),
                ('Hospitals and Health Care', 'and', 'and'), ('Hospitals and Health Care', 'health', 'health'),
                ('Hospitals and Health Care', 'care', 'care')) AS w(text, word, stem) ON w.text = industry
            CROSS JOIN (VALUES ('account.industries'), ('account.keyword.INDUSTRY')) AS f(facet)
            """;
    private static final String COMPANY_NAMES = """
            INSERT INTO lead_directory_company_word (entry, facet, text, word, stem)
            SELECT n, f.facet, 0, CASE WHEN f.is_number THEN CAST(n AS varchar) ELSE 'company' END,
                   CASE WHEN f.is_number THEN CAST(n AS varchar) ELSE 'compani' END
            FROM made_company CROSS JOIN (VALUES
                ('account.name', TRUE), ('account.name', FALSE), ('account.keyword.NAME', TRUE), ('account.keyword.NAME', FALSE)) AS f(facet, is_number)
            """;
    private static final String COMPANY_KEYS = """
            INSERT INTO lead_directory_company_key (company_id, kind, text)
            SELECT id, 'TITLE_AND_COMPANY', 'company ' || n FROM made_company
            """;
    private static final String PEOPLE = """
            CREATE TEMPORARY TABLE made_person AS
            SELECT s.n, %s AS id, %s AS company,
                   (ARRAY['director', 'vp', 'c_suite', 'manager', 'senior', 'entry'])[1 + %s] AS seniority,
                   (ARRAY['sales', 'marketing', 'engineering', 'finance'])[1 + %s] AS department
            FROM %s
            """;
    private static final String PERSON = """
            INSERT INTO lead_directory_person (id, ordinal, company_id, profile, created_at, updated_at)
            SELECT id, n, company,
                   '{"firstName":"Ada' || n || '","lastName":"Sample' || n || '","country":"United States","emails":["ada.' || n
                   || '@example.com"],"phones":[],"companyId":"' || company || '","seniority":"' || seniority || '","departments":["' || department
                   || '"],"subDepartments":[],"functions":[],"skills":[],"languages":[],"educations":[],"workExperiences":[],"externalIds":{}}',
                   timestamp with time zone '2026-01-01 00:00:00Z', timestamp with time zone '2026-01-01 00:00:00Z'
            FROM made_person
            """;
    private static final String PERSON_TERMS = """
            INSERT INTO lead_directory_person_term (entry, facet, term)
            SELECT n, f.facet, CASE f.facet WHEN 'contact.fullName' THEN 'ada' || n || ' sample' || n
                                            WHEN 'contact.location' THEN 'united states'
                                            WHEN 'contact.seniority' THEN replace(seniority, '_', ' ')
                                            WHEN 'contact.departmentAndFunction' THEN department
                                            ELSE company END
            FROM made_person CROSS JOIN (VALUES
                ('contact.fullName'), ('contact.location'), ('contact.seniority'), ('contact.departmentAndFunction'),
                ('contact.company.latest'), ('contact.company.current')) AS f(facet)
            """;
    private static final String PERSON_WORDS = """
            INSERT INTO lead_directory_person_word (entry, facet, text, word, stem)
            SELECT n, 'contact.fullName', 0, w.word || n, w.word || n
            FROM made_person CROSS JOIN (VALUES ('ada'), ('sample')) AS w(word)
            """;
    private static final String PERSON_KEYS = """
            INSERT INTO lead_directory_person_key (entry, kind, text)
            SELECT n, 'EMAIL', 'ada.' || n || '@example.com' FROM made_person
            """;
    private static final long PRIME = 4_294_967_291L;
    private static final int FACTOR = 48_271;

    private MillionPeople() {}

    /** Puts them into a database. */
    static void load(Database database, int people) throws SQLException {
        int companies = Math.max(1, people / 10);
        String companyId = People.hashInSql(database, "'company ' || s.n");
        String employer = People.hashInSql(database, "'company ' || (1 + " + drawn(1, companies) + ")");
        database.execute(
                COMPANIES.formatted(companyId, drawn(2, 6), drawn(3, 4), People.numbers(database, 1, companies + 1L)),
                COMPANY,
                COMPANY_TERMS,
                COMPANY_NUMBERS,
                COMPANY_WORDS,
                COMPANY_NAMES,
                COMPANY_KEYS,
                PEOPLE.formatted(
                        People.hashInSql(database, "'person ' || s.n"),
                        employer,
                        drawn(4, 6),
                        drawn(5, 4),
                        People.numbers(database, 1, people + 1L)),
                PERSON,
                PERSON_TERMS,
                PERSON_WORDS,
                PERSON_KEYS,
                "DROP TABLE made_company",
                "DROP TABLE made_person");
    }

    /**
     * A number from 0 to below {@code among} that looks random, from the number {@code s.n}, in a way that both
     * databases can do; another one for each purpose.
     */
    private static String drawn(int purpose, int among) {
        String square = "MOD(CAST(s.n AS bigint) * (s.n + " + purpose * 65_537 + "), " + PRIME + ")";
        return "CAST(MOD(" + square + " * " + FACTOR + ", " + PRIME + ") / " + (PRIME / among + 1) + " AS integer)";
    }
}
