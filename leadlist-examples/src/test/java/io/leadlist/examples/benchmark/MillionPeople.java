package io.leadlist.examples.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A large directory in PostgreSQL: people and a tenth as many companies, made up from their numbers by statements on whole sets, with the facets that
 * {@code JdbcDirectory} would store of such records, but for the words of the companies. A half of the companies are in a wanted industry, a half have a wanted size; a half of the people
 * have a wanted seniority, a half a wanted department.
 */
final class MillionPeople {
    private static final String COMPANIES = """
            CREATE TEMPORARY TABLE company_of AS
            SELECT n, CAST(CAST(md5('company ' || n) AS uuid) AS text) AS id,
                   (ARRAY['Software Development', 'IT Services and IT Consulting', 'Retail', 'Hospitals and Health Care'])
                       [1 + (hashint8extended(n, 1) & 65535) %% 4] AS industry,
                   (ARRAY['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000'])
                       [1 + (hashint8extended(n, 2) & 65535) %% 6] AS headcount
            FROM generate_series(CAST(1 AS bigint), %d) AS s(n)
            """;
    private static final String COMPANY = """
            INSERT INTO lead_directory_company (id, ordinal, profile)
            SELECT id, n, json_build_object('name', 'Company ' || n, 'industry', industry, 'headcount', headcount,
                                            'phones', json_build_array(), 'externalIds', json_build_object())
            FROM company_of
            """;
    private static final String COMPANY_TERMS = """
            INSERT INTO lead_directory_company_term (entry, facet, term)
            SELECT n, f.facet, f.term FROM company_of CROSS JOIN LATERAL (VALUES
                ('account.name', 'company ' || n), ('account.keyword.NAME', 'company ' || n),
                ('account.industries', lower(industry)), ('account.keyword.INDUSTRY', lower(industry))) AS f(facet, term)
            """;
    private static final String COMPANY_NUMBERS = """
            INSERT INTO lead_directory_company_number (entry, facet, low, high)
            SELECT n, 'account.employeeSize', CAST(split_part(headcount, '-', 1) AS bigint), CAST(split_part(headcount, '-', 2) AS bigint)
            FROM company_of
            """;
    private static final String PEOPLE = """
            CREATE TEMPORARY TABLE person_of AS
            SELECT n, CAST(CAST(md5('person ' || n) AS uuid) AS text) AS id,
                   CAST(CAST(md5('company ' || 1 + (hashint8extended(n, 3) & 2147483647) %% %d) AS uuid) AS text) AS company,
                   (ARRAY['director', 'vp', 'c_suite', 'manager', 'senior', 'entry'])
                       [1 + (hashint8extended(n, 4) & 65535) %% 6] AS seniority,
                   (ARRAY['sales', 'marketing', 'engineering', 'finance'])
                       [1 + (hashint8extended(n, 5) & 65535) %% 4] AS department
            FROM generate_series(CAST(1 AS bigint), %d) AS s(n)
            """;
    private static final String PERSON = """
            INSERT INTO lead_directory_person (id, ordinal, company_id, profile, created_at, updated_at)
            SELECT id, n, company,
                   json_build_object('firstName', 'Ada' || n, 'lastName', 'Sample' || n, 'country', 'United States',
                       'emails', json_build_array('ada.' || n || '@example.com'), 'phones', json_build_array(),
                       'companyId', company, 'seniority', seniority, 'departments', json_build_array(department),
                       'subDepartments', json_build_array(), 'functions', json_build_array(), 'skills', json_build_array(),
                       'languages', json_build_array(), 'educations', json_build_array(), 'workExperiences', json_build_array(),
                       'externalIds', json_build_object()),
                   timestamp with time zone '2026-01-01 00:00:00Z', timestamp with time zone '2026-01-01 00:00:00Z'
            FROM person_of
            """;
    private static final String PERSON_TERMS = """
            INSERT INTO lead_directory_person_term (entry, facet, term)
            SELECT n, f.facet, f.term FROM person_of CROSS JOIN LATERAL (VALUES
                ('contact.fullName', 'ada' || n || ' sample' || n), ('contact.location', 'united states'),
                ('contact.seniority', replace(seniority, '_', ' ')), ('contact.departmentAndFunction', department),
                ('contact.company.latest', replace(company, '-', ' ')),
                ('contact.company.current', replace(company, '-', ' '))) AS f(facet, term)
            """;
    private static final String PERSON_WORDS = """
            INSERT INTO lead_directory_person_word (entry, facet, text, word, stem)
            SELECT n, 'contact.fullName', 0, w.word, w.word
            FROM person_of CROSS JOIN LATERAL (VALUES ('ada' || n), ('sample' || n)) AS w(word)
            """;

    private MillionPeople() {}

    static void load(DataSource dataSource, int people) throws SQLException {
        int companies = Math.max(1, people / 10);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(COMPANIES.formatted(companies));
            statement.execute(COMPANY);
            statement.execute(COMPANY_TERMS);
            statement.execute(COMPANY_NUMBERS);
            statement.execute(PEOPLE.formatted(companies, people));
            statement.execute(PERSON);
            statement.execute(PERSON_TERMS);
            statement.execute(PERSON_WORDS);
            statement.execute("DROP TABLE company_of, person_of");
        }
    }
}
