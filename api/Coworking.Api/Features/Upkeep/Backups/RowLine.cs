using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Coworking.Api.Features.Upkeep.Backups;

/// <summary>
/// A row as a line of JSON that keeps each column's EDM type, so that what is restored is what was there:
/// <c>{"pk":"20261124","rk":"R|pc-01","columns":{"Busy":{"String":"540-600"},"Order":{"Int32":3}}}</c>.
/// </summary>
internal static class RowLine
{
    private static readonly HashSet<string> NotColumns = new(StringComparer.Ordinal) { "PartitionKey", "RowKey", "Timestamp", "odata.etag" };

    public static void Write(Utf8JsonWriter json, TableEntity row)
    {
        json.WriteStartObject();
        json.WriteString("pk", row.PartitionKey);
        json.WriteString("rk", row.RowKey);
        json.WriteStartObject("columns");
        foreach (var (name, value) in row.Where(column => !NotColumns.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The line is not one that <see cref="Write"/> wrote.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = new TableEntity(document.RootElement.GetProperty("pk").GetString(), document.RootElement.GetProperty("rk").GetString());
            foreach (var column in document.RootElement.GetProperty("columns").EnumerateObject())
            {
                var value = column.Value.EnumerateObject().Single();
                row[column.Name] = ValueOf(value.Name, value.Value);
            }

            return row;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("A line of the backup cannot be read.", e);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString("String", text);
                break;
            case int number:
                json.WriteNumber("Int32", number);
                break;
            case long number:
                json.WriteString("Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case bool flag:
                json.WriteBoolean("Boolean", flag);
                break;
            case double number:
                json.WriteString("Double", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                json.WriteString("DateTime", instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteString("Guid", id);
                break;
            case byte[] bytes:
                json.WriteBase64String("Binary", bytes);
                break;
            case BinaryData bytes:
                json.WriteBase64String("Binary", bytes);
                break;
            default:
                throw new NotSupportedException($"A column of type {value.GetType().Name} has no place in a backup.");
        }
    }

    private static object ValueOf(string type, JsonElement value) => type switch
    {
        "String" => value.GetString()!,
        "Int32" => value.GetInt32(),
        "Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Boolean" => value.GetBoolean(),
        "Double" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "DateTime" => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "Guid" => value.GetGuid(),
        "Binary" => value.GetBytesFromBase64(),
        _ => throw new FormatException($"No column is of type {type}."),
    };
}
