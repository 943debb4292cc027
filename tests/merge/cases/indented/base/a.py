def run():
    start()
    work()
    stop()


def other():
    return 1
