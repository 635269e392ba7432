namespace Coworking.Local;

/// <summary>
/// The local run cannot start or go on. The message is one line for the person at the console: what is wrong and the way out.
/// </summary>
public sealed class LocalRunException : Exception
{
    public LocalRunException()
    {
    }

    public LocalRunException(string message)
        : base(message)
    {
    }

    public LocalRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
