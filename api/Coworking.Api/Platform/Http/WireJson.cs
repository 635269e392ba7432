using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Coworking.Api.Platform.Http;

/// <summary>How the API writes and reads JSON. Each feature's source-generated context is made over these options.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Kazakh and Russian letters and the + of an offset stay as they are: half the bytes on a thin line. Safe, because
            // nothing here is ever put into a page as it is: answers are JSON by their type, and `nosniff`.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        options.Converters.Add(new LocalizedTextConverter());
        options.Converters.Add(new TimeOfDayConverter());
        options.Converters.Add(NodaConverters.LocalDateConverter);
        options.Converters.Add(new NodaPatternConverter<NodaTime.OffsetDateTime>(
            OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>")));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
