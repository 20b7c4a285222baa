package se.samverkstad.store.rows;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Puts the module's prefix where a query says <code>${table}</code>, then the attributes that Jdbi knows. */
final class TableNames implements TemplateEngine.Parsing {
    private final String prefix;
    private final DefinedAttributeTemplateEngine attributes = new DefinedAttributeTemplateEngine();

    TableNames(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Optional<Function<StatementContext, String>> parse(String template, ConfigRegistry config) {
        return attributes.parse(template.replace("${table}", prefix), config);
    }
}
