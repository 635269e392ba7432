using System.Text;

namespace Coworking.Infra.Tests.Provision;

/// <summary>Standard error for each test by itself, though tests run side by side in one process.</summary>
internal sealed class ErrorsOf : TextWriter
{
    private static readonly AsyncLocal<StringWriter?> Heard = new();
    private readonly TextWriter rest;

    static ErrorsOf() => Console.SetError(Synchronized(new ErrorsOf(Console.Error)));

    private ErrorsOf(TextWriter rest) => this.rest = rest;

    public override Encoding Encoding => rest.Encoding;

    /// <summary>What this test says to standard error from now on.</summary>
    public static StringWriter Listen() => Heard.Value = new StringWriter();

    public override void Write(char value) => (Heard.Value ?? rest).Write(value);
}
