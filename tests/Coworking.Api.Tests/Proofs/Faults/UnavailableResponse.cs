using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>A 503 that storage never sent.</summary>
internal sealed class UnavailableResponse(string request) : Response
{
    public override int Status => 503;

    /// <summary>What the transport would set: the SDK asks for it before it tries again.</summary>
    public override bool IsError => true;

    public override string ReasonPhrase => "Server Busy";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = request;

    public override void Dispose()
    {
        // Holds nothing.
    }

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
