package dev.interdict.tests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into a service's database, for what no door shows. */
final class Sql {

    private Sql() {}

    static Connection connect(House house, String service) throws SQLException {
        var database = house.platform().database();
        return DriverManager.getConnection(database.jdbcUrl(service), service, database.password(service));
    }

    static long number(House house, String service, String query) {
        try (var connection = connect(house, service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of every row. */
    static List<String> texts(House house, String service, String query) {
        try (var connection = connect(house, service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
