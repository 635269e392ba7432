using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Domain.Common;

namespace Coworking.Api.Platform.Http;

/// <summary><c>{"kk":"…","ru":"…","en":"…"}</c>, at least one of them; anything else is a wrong type.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        string? kk = null, ru = null, en = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString();
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                throw new JsonException();
            }

            var text = reader.GetString();
            switch (language)
            {
                case "kk": kk = text; break;
                case "ru": ru = text; break;
                case "en": en = text; break;
                default: throw new JsonException();
            }
        }

        return string.IsNullOrWhiteSpace(kk) && string.IsNullOrWhiteSpace(ru) && string.IsNullOrWhiteSpace(en)
            ? throw new JsonException()
            : new LocalizedText(kk, ru, en);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in new[] { ("kk", value.Kk), ("ru", value.Ru), ("en", value.En) })
        {
            if (text is not null)
            {
                writer.WriteString(language, text);
            }
        }

        writer.WriteEndObject();
    }
}
