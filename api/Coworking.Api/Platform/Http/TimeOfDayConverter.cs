using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Domain.Common;

namespace Coworking.Api.Platform.Http;

/// <summary>A time of day is <c>"10:15"</c> on the wire, <c>"24:00"</c> at most.</summary>
internal sealed class TimeOfDayConverter : JsonConverter<TimeOfDay>
{
    public override TimeOfDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeOfDay.TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOfDay value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
