package example.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;

public record Invoice(String number, LocalDate due, BigDecimal total) {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    public String toJson() throws JsonProcessingException {
        return MAPPER.writeValueAsString(this);
    }
}
