using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>Reads a JSON body strictly: bounded, no unknown member, no wrong type; every fault is an answer, never an exception.</summary>
public static class JsonBody
{
    /// <summary>The largest JSON body, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly LocalizedText NotUnderstood = new(
        "Бұл жолдағы мән дұрыс емес немесе мұндай жол жоқ.",
        "Значение этого поля не подходит, или такого поля нет.",
        "This value does not fit, or there is no such field.");

    private static readonly LocalizedText NotJson = new(
        "Сұрау JSON түрінде болуы керек.",
        "Тело запроса должно быть JSON.",
        "The body must be JSON.");

    public static async Task<Result<T, ProblemAnswer>> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : notnull =>
        (await ReadWithHashAsync(request, type, cancellation)).Match(
            body => (Result<T, ProblemAnswer>)body.Value, problem => problem);

    /// <summary>The same where a request may say nothing: no body at all is <paramref name="whenEmpty"/>.</summary>
    public static async Task<Result<T, ProblemAnswer>> ReadOptionalAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, T whenEmpty, CancellationToken cancellation)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength is null or 0)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            request.BodyReader.AdvanceTo(read.Buffer.Start);
            if (read.Buffer.IsEmpty && read.IsCompleted)
            {
                return whenEmpty;
            }
        }

        return await ReadAsync(request, type, cancellation);
    }

    /// <summary>Reads the body and what tells it from another under the same idempotency key.</summary>
    public static async Task<Result<(T Value, RequestHash Hash), ProblemAnswer>> ReadWithHashAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!string.IsNullOrEmpty(request.ContentType) && !request.HasJsonContentType())
        {
            return Problems.UnsupportedMediaType.Answer();
        }

        if (request.ContentLength > MaxBytes)
        {
            return Problems.TooLarge.Answer();
        }

        var read = await request.BodyReader.ReadAtLeastAsync(MaxBytes + 1, cancellation);
        try
        {
            return read.Buffer.Length > MaxBytes ? Problems.TooLarge.Answer() : Parse(request, read.Buffer, type);
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static Result<(T Value, RequestHash Hash), ProblemAnswer> Parse<T>(
        HttpRequest request, ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : notnull
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
            var value = JsonSerializer.Deserialize(ref reader, type);
            if (value is null || reader.Read())
            {
                return Problems.Malformed.Answer(NotJson);
            }

            return NullInList(body) is { } list ? Problems.Malformed.AnswerFor(list, NotUnderstood) : (value, RequestHash.Of(request, body));
        }
        catch (JsonException e)
        {
            var field = FieldOf(e.Path);
            return field.Length == 0 ? Problems.Malformed.Answer(NotJson) : Problems.Malformed.AnswerFor(field, NotUnderstood);
        }
    }

    /// <summary>
    /// The first member that is or holds a list with a null in it, which no list here may: the serializer minds nulls in members, not in lists.
    /// </summary>
    private static string? NullInList(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var within = new Stack<JsonTokenType>();
        var member = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    within.Push(reader.TokenType);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    within.Pop();
                    break;
                case JsonTokenType.PropertyName when within.Count == 1:
                    member = reader.GetString()!;
                    break;
                case JsonTokenType.Null when within.TryPeek(out var holder) && holder == JsonTokenType.StartArray:
                    return member;
            }
        }

        return null;
    }

    /// <summary>"$.resources[0]" is the client's "resources[0]".</summary>
    private static string FieldOf(string? path) => path?.TrimStart('$').TrimStart('.') ?? "";
}
